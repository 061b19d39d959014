package dev.tenon.pages.operator;

import dev.tenon.operator.Operator;
import dev.tenon.operator.OrganizationSize;
import dev.tenon.operator.Totals;
import dev.tenon.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organizations of the installation and how much each holds, and who runs it.
 *
 * @param next the address of those that follow; null without any
 * @param totals of all of them; estimates where they are more than one page
 */
public record InstallationView(
    List<OrganizationSize> organizations,
    @Nullable String next,
    Totals totals,
    List<Operator> operators)
    implements View {

  /** Whether tasks and comments of the organizations aren't counted, but about so many. */
  public boolean isEstimate() {
    return organizations.stream().anyMatch(OrganizationSize::isEstimate);
  }
}
