"""One judgement each: values in, one validated value out. No state, graph, memory or other
agent.
"""
