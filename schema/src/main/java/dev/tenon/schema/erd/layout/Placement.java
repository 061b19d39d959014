package dev.tenon.schema.erd.layout;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Edge;
import dev.tenon.schema.erd.layout.Ports.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Asks ELK where cards and lines go. */
final class Placement {

  private static final double ASPECT = 1.6;
  private static final int SEED = 1;

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final Diagram diagram;
  private final Ports ports;
  private final Map<Name, CardShape> shapes = new HashMap<>();

  Placement(Diagram diagram) {
    this.diagram = diagram;
    this.ports = new Ports(diagram);
    diagram.cards().forEach(card -> shapes.put(card.name(), ports.shape(card)));
  }

  /** Lays out once to learn what is above what, sorts the ends of lines by it, and once more. */
  Layout best() {
    var first = new Graph(LayeringStrategy.NETWORK_SIMPLEX).layout();
    var routes = new IdentityHashMap<Edge, Route>();
    first.routes().forEach(route -> routes.put(route.edge(), route));
    ports.sort(end -> {
      var route = Objects.requireNonNull(routes.get(end.edge()));
      return end.atParent() ? route.parentEnd().y() : route.childEnd().y();
    });
    return Islands.packed(new Graph(LayeringStrategy.NETWORK_SIMPLEX).layout());
  }

  /** One attempt. */
  private final class Graph {

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Name, ElkNode> nodes = new HashMap<>();
    private final IdentityHashMap<Edge, ElkEdge> lines = new IdentityHashMap<>();

    Graph(LayeringStrategy layering) {
      var notes =
          diagram.edges().stream()
              .flatMap(edge -> edge.note().stream())
              .mapToDouble(note -> TextWidth.noteWidth(note.text()))
              .max()
              .orElse(0);
      root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
      root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
      root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
      root.setProperty(LayeredOptions.ASPECT_RATIO, ASPECT);
      root.setProperty(LayeredOptions.RANDOM_SEED, SEED);
      root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
      root.setProperty(LayeredOptions.LAYERING_STRATEGY, layering);
      root.setProperty(
          LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
      root.setProperty(
          LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
      root.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
      root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 60 + notes);
      root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 26 + notes);
      root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 11.0);
      root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
      root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
      root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 36.0);
      root.setProperty(LayeredOptions.SPACING_NODE_SELF_LOOP, 26.0);
      diagram.cards().forEach(this::add);
      diagram.edges().forEach(this::add);
    }

    Layout layout() {
      new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
      return new Layout(
          diagram,
          root.getWidth(),
          root.getHeight(),
          diagram.cards().stream().map(this::placed).toList(),
          diagram.edges().stream().map(this::routed).toList());
    }

    private void add(Card card) {
      var node = ElkGraphUtil.createNode(root);
      var shape = shape(card.name());
      node.setDimensions(shape.width(), shape.height());
      node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
      nodes.put(card.name(), node);
    }

    private void add(Edge edge) {
      lines.put(
          edge,
          ElkGraphUtil.createSimpleEdge(port(new End(edge, true)), port(new End(edge, false))));
    }

    private ElkPort port(End end) {
      var table = end.atParent() ? end.edge().parent() : end.edge().child();
      var shape = shape(table);
      var port = ElkGraphUtil.createPort(node(table));
      var east = Ports.east(end);
      port.setProperty(LayeredOptions.PORT_SIDE, east ? PortSide.EAST : PortSide.WEST);
      port.setLocation(east ? shape.width() : 0, ports.offset(end, shape));
      return port;
    }

    private PlacedCard placed(Card card) {
      var node = node(card.name());
      return new PlacedCard(card, shape(card.name()), node.getX(), node.getY());
    }

    private Route routed(Edge edge) {
      var section =
          ElkGraphUtil.firstEdgeSection(Objects.requireNonNull(lines.get(edge)), false, false);
      var points = new ArrayList<Point>();
      points.add(new Point(section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
      points.add(new Point(section.getEndX(), section.getEndY()));
      return new Route(edge, List.copyOf(points));
    }

    private ElkNode node(Name name) {
      return Objects.requireNonNull(nodes.get(name));
    }

    private CardShape shape(Name name) {
      return Objects.requireNonNull(shapes.get(name));
    }
  }
}
