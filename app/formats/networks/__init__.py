"""Networks as other programs have them: GraphML, GEXF, edge lists, node-link JSON."""
