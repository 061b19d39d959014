package dev.tenon.web.openapi;

import dev.tenon.web.Access;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes whom routes let in. */
final class Callers {
  static final String TOKEN = "token";
  static final String SESSION = "session";

  private Callers() {}

  /** Who may call, in a sentence. */
  static String sentence(Route<?, ?> route) {
    return switch (route.access()) {
      case Access.Anyone _ -> "For everybody, signed in or not.";
      case Access.Account _ -> "For whoever is signed in; not for API tokens.";
      case Access.Organization needed ->
          "Needs the role "
              + word(needed.role())
              + " in the organization; of an API token, the scope "
              + word(needed.scope())
              + "."
              + inProject(needed.project());
    };
  }

  private static String inProject(@org.jspecify.annotations.Nullable ProjectRole role) {
    return role == null ? "" : " Needs the role " + word(role) + " in the project.";
  }

  /** The ways to prove who calls, of which one is enough. */
  static ArrayNode security(Access access) {
    ArrayNode ways = Tree.array();
    switch (access) {
      case Access.Anyone _ -> {}
      case Access.Account _ -> ways.addObject().putArray(SESSION);
      case Access.Organization _ -> {
        ways.addObject().putArray(TOKEN);
        ways.addObject().putArray(SESSION);
      }
    }
    return ways;
  }

  /** The same for programs: {@code x-tenon-access}. */
  static ObjectNode access(Access access) {
    return switch (access) {
      case Access.Anyone _ -> Tree.object().put("caller", "anyone");
      case Access.Account _ -> Tree.object().put("caller", "account");
      case Access.Organization needed -> {
        ObjectNode node =
            Tree.object()
                .put("caller", "organization")
                .put("role", word(needed.role()))
                .put("scope", word(needed.scope()));
        ProjectRole project = needed.project();
        yield project == null ? node : node.put("project_role", word(project));
      }
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
