package dev.tenon.schema.docs;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Type;
import dev.tenon.schema.docs.page.Line;
import dev.tenon.schema.erd.BriefType;

/**
 * Names that lead to their pages, where they have one.
 *
 * @param up the way from the page with the name to the dictionary's folder
 */
record Links(Catalog catalog, FileNames names, String up) {

  /** A table or a view. */
  Line relation(Name name) {
    var text = name.toString();
    if (catalog.view(name).filter(view -> view.extension() == null).isPresent()) {
      return Line.EMPTY.andPage(text, up + Dictionary.VIEWS + names.page(name));
    }
    return catalog
            .table(name)
            .filter(table -> table.extension() == null && !table.partition())
            .isPresent()
        ? Line.EMPTY.andPage(text, up + Dictionary.TABLES + names.page(name))
        : Line.code(text);
  }

  /** The type of a column; of those that somebody here made, the page tells what they hold. */
  Line type(Type type) {
    var text = BriefType.of(type);
    return names.hasType(type.name())
        ? Line.EMPTY.andPage(text, up + Dictionary.TYPES + names.type(type.name()))
        : Line.code(text);
  }
}
