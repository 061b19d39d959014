package dev.tenon.operator;

import java.util.List;
import java.util.function.ToLongFunction;

/** How much the installation holds as a whole. */
public record Totals(long organizations, long members, long projects, long tasks) {

  /** Of these organizations, where they are all. */
  public static Totals of(List<OrganizationSize> all) {
    return new Totals(
        all.size(),
        sum(all, OrganizationSize::members),
        sum(all, OrganizationSize::projects),
        sum(all, OrganizationSize::tasks));
  }

  private static long sum(List<OrganizationSize> all, ToLongFunction<OrganizationSize> size) {
    return all.stream().mapToLong(size).sum();
  }
}
