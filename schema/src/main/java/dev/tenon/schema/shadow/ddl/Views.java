package dev.tenon.schema.shadow.ddl;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;

/** Views, plain and materialized; those that stand on others come after them. */
final class Views {

  private Views() {}

  static Stream<Ddl> of(Catalog catalog) {
    var depths = catalog.viewDepths();
    return catalog.ownViews().stream()
        .sorted(Comparator.comparing(view -> depths.getOrDefault(view.name(), 1)))
        .map(Views::view);
  }

  static Stream<Ddl> indexes(Catalog catalog) {
    return catalog.ownViews().stream().flatMap(each -> Tables.indexes(each.indexes()));
  }

  static Stream<Ddl> triggers(Catalog catalog) {
    return catalog.ownViews().stream()
        .flatMap(each -> Tables.triggers(each.name(), each.triggers()));
  }

  private static Ddl view(View view) {
    var query = view.definition().strip().replaceFirst(";$", "");
    if (view.materialized()) {
      return new Ddl(
          "materialized view " + view.name(),
          "create materialized view %s as\n%s%s"
              .formatted(view.name(), query, view.populated() ? "" : "\nwith no data"));
    }
    var options = new ArrayList<String>();
    if (view.securityInvoker()) {
      options.add("security_invoker = true");
    }
    if (view.securityBarrier()) {
      options.add("security_barrier = true");
    }
    if (view.checkOption() != null) {
      options.add("check_option = " + view.checkOption());
    }
    return new Ddl(
        "view " + view.name(),
        "create view %s%s as\n%s"
            .formatted(
                view.name(),
                options.isEmpty() ? "" : " with (%s)".formatted(String.join(", ", options)),
                query));
  }
}
