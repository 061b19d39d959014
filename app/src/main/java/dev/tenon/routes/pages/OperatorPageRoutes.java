package dev.tenon.routes.pages;

import dev.tenon.pages.operator.OperatorPages;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** The pages of whoever runs the installation; to all others they answer 404. */
public final class OperatorPageRoutes {
  private static final String OPERATOR = "/operator";

  private OperatorPageRoutes() {}

  public static List<Route<?, ?>> operator(OperatorPages pages) {
    return List.of(
        Route.page(OPERATOR)
            .named("operatorPage", "The organizations of the installation and their sizes.")
            .needs(Access.account())
            .with(Parameter.whole("page", "Which page of them; the first unless said.", 1, 100_000))
            .by(pages::organizations),
        Route.page(OPERATOR + "/work")
            .named("operatorWorkPage", "The background work that waits, runs or fails.")
            .needs(Access.account())
            .by(pages::work),
        Route.page(OPERATOR + "/database")
            .named("operatorDatabasePage", "The database and its largest tables.")
            .needs(Access.account())
            .by(pages::database),
        Route.page(OPERATOR + "/schema")
            .named("operatorSchemaPage", "The schema's audit.")
            .needs(Access.account())
            .by(pages::schema),
        Route.form(OPERATOR + "/schema")
            .named("operatorSchemaForm", "Reads the schema again.")
            .needs(Access.account())
            .by(pages::lookAgain),
        Route.page(OPERATOR + "/schema/diagram")
            .named("operatorDiagramPage", "The schema as a diagram.")
            .needs(Access.account())
            .by(pages::diagram),
        Route.form(OPERATOR + "/unlock")
            .named("unlockForm", "Opens the operator's pages by the password.")
            .needs(Access.account())
            .takes(OperatorPages.Key.class)
            .again(pages::unlockAgain)
            .by(pages::unlock),
        Route.form(OPERATOR + "/lock")
            .named("lockForm", "Closes the operator's pages.")
            .needs(Access.account())
            .by(pages::lock));
  }
}
