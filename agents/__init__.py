"""One judgement each: values in, one validated value out. No state, graph, memory, other agent."""
