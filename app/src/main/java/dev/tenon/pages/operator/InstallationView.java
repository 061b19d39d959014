package dev.tenon.pages.operator;

import dev.tenon.operator.Operator;
import dev.tenon.operator.OrganizationSize;
import dev.tenon.web.pages.View;
import java.util.List;

/** The organizations of the installation and how much each holds, and who runs it. */
public record InstallationView(List<OrganizationSize> organizations, List<Operator> operators)
    implements View {

  public long members() {
    return organizations.stream().mapToLong(OrganizationSize::members).sum();
  }

  public long projects() {
    return organizations.stream().mapToLong(OrganizationSize::projects).sum();
  }

  public long tasks() {
    return organizations.stream().mapToLong(OrganizationSize::tasks).sum();
  }
}
