"""placeholder"""
class ScreenplayPlan:
    def __init__(self, *a): pass
    def shots(self): return ()
