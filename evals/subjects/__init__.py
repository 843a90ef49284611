"""Ten scripts on ten subjects, made into films and looked at."""
