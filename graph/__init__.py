"""The Observer: the recipe book, the nodes, the gate, routing and the runners."""
