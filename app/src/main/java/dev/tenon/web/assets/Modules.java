package dev.tenon.web.assets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts our own modules together into one, each in a function of its own and behind those that it
 * needs, so that a browser asks once for all of them. What libraries are imported by stays as it
 * is. It knows the forms of import and export that we write, and refuses others.
 */
final class Modules {
  /** The module that hands out all controllers by their names. */
  private static final String CONTROLLERS = "tenon/controllers";

  private static final String OURS = "tenon/";
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*\\n");

  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^import (?:\\* as (?<whole>\\w+) from |\\{(?<parts>[^}]*)} from )?\"(?<from>[^\"]+)\"$");

  private static final Pattern EXPORT =
      Pattern.compile(
          "(?m)^export (?:(?<standard>default class)|(?<kind>(?:async )?function|class|const) (?<name>\\w+))");

  private static final Pattern UNKNOWN =
      Pattern.compile("(?m)^(?:import|export)\\b.*|\\bimport\\(");

  private final UnaryOperator<String> texts;
  private final Set<String> controllers;
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Set<String> libraries = new LinkedHashSet<>();
  private final Set<String> begun = new LinkedHashSet<>();

  /**
   * @param texts the text of a module of ours, by the name that others import it by
   * @param controllers the names of those that are controllers
   */
  private Modules(UnaryOperator<String> texts, Set<String> controllers) {
    this.texts = texts;
    this.controllers = controllers;
  }

  /** The text of one module that does what the first one does, with all that it needs. */
  static String whole(String first, UnaryOperator<String> texts, Set<String> controllers) {
    Modules modules = new Modules(texts, controllers);
    modules.take(first);
    StringBuilder whole = new StringBuilder();
    List<String> libraries = List.copyOf(modules.libraries);
    for (int i = 0; i < libraries.size(); i++) {
      whole.append("import * as library%d from \"%s\"\n".formatted(i, libraries.get(i)));
    }
    whole.append("const modules = {\n");
    for (int i = 0; i < libraries.size(); i++) {
      whole.append("  \"%s\": library%d,\n".formatted(libraries.get(i), i));
    }
    whole.append("}\n");
    modules.written.values().forEach(whole::append);
    return whole.toString();
  }

  private void take(String name) {
    if (written.containsKey(name)) {
      return;
    }
    if (!begun.add(name)) {
      throw new IllegalArgumentException("modules need each other in a ring: " + begun);
    }
    written.put(name, name.equals(CONTROLLERS) ? register() : module(name));
    begun.remove(name);
  }

  private String register() {
    controllers.forEach(this::take);
    Set<String> known = new LinkedHashSet<>();
    return controllers.stream()
        .map(name -> {
          String plain = name.substring(name.lastIndexOf('/') + 1);
          if (!known.add(plain)) {
            throw new IllegalArgumentException("two controllers are called " + plain);
          }
          return "  \"%s\": modules[\"%s\"].standard,\n".formatted(plain, name);
        })
        .collect(
            Collectors.joining(
                "", "modules[\"" + CONTROLLERS + "\"] = { controllers: {\n", "} }\n"));
  }

  private String module(String name) {
    List<String> exported = new ArrayList<>();
    String imported =
        IMPORT
            .matcher(COMMENT.matcher(texts.apply(name)).replaceAll(""))
            .replaceAll(found -> Matcher.quoteReplacement(imported((Matcher) found)));
    String body =
        EXPORT
            .matcher(imported)
            .replaceAll(found -> Matcher.quoteReplacement(exported((Matcher) found, exported)));
    Matcher unknown = UNKNOWN.matcher(body);
    if (unknown.find()) {
      throw new IllegalArgumentException(
          name + " has a form that is not known: " + unknown.group());
    }
    return "modules[\"%s\"] = (() => {\n%s\nreturn { %s }\n})()\n"
        .formatted(name, body.strip(), String.join(", ", exported));
  }

  private String imported(Matcher found) {
    String from = found.group("from");
    if (from.startsWith(OURS)) {
      take(from);
    } else {
      libraries.add(from);
    }
    String whole = found.group("whole");
    String parts = found.group("parts");
    if (whole == null && parts == null) {
      return "";
    }
    return "const %s = modules[\"%s\"]"
        .formatted(whole != null ? whole : "{" + parts.replaceAll("\\bas\\b", ":") + "}", from);
  }

  private static String exported(Matcher found, List<String> names) {
    if (found.group("standard") != null) {
      names.add("standard");
      return "class standard";
    }
    names.add(found.group("name"));
    return found.group("kind") + " " + found.group("name");
  }
}
