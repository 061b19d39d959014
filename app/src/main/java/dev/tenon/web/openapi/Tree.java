package dev.tenon.web.openapi;

import java.util.Collection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The few ways in which the description's JSON is put together; members keep their order. */
final class Tree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Tree() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  static ArrayNode words(Collection<String> words) {
    ArrayNode array = array();
    words.forEach(array::add);
    return array;
  }

  /** A reference to a component, such as {@code schemas/Task}. */
  static ObjectNode ref(String component) {
    return object().put("$ref", "#/components/" + component);
  }

  /** The same object with a description, unless that is empty. */
  static ObjectNode described(ObjectNode node, String about) {
    return about.isEmpty() ? node : node.put("description", about);
  }
}
