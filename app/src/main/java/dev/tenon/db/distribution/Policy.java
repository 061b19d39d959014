package dev.tenon.db.distribution;

import dev.tenon.faults.OperatorFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A policy that holds a subquery, which Citus takes on no distributed table.
 *
 * @param using its condition on rows that are there; empty for none
 * @param check its condition on rows that come; empty for none
 */
record Policy(String table, String owner, String name, String using, String check) {
  private static final Pattern SUBQUERY = Pattern.compile("\\bSELECT\\b");

  private static final String OPENING = "( SELECT ";
  private static final Pattern ALIAS = Pattern.compile(" AS (?:\"[^\"]+\"|\\w+)$");

  /** What the policies ask by a subquery, and the function that gives the same answer. */
  private static final Map<String, String> ANSWERS = answers();

  private static Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put(
        "IN ( SELECT guard.hidden_project_ids() AS hidden_project_ids)",
        "= ANY (guard.hidden_projects())");
    answers.put(
        "EXISTS ( SELECT FROM projects p WHERE ((p.organization_id = audit_logs.organization_id)"
            + " AND (p.id = audit_logs.project_id)))",
        "guard.shows_project(organization_id, project_id)");
    return answers;
  }

  /** The functions that stand in; each runs with the rights that the subquery had. */
  static List<String> functions() {
    return List.of(
        "set local role tenon_guard",
        """
        create or replace function guard.hidden_projects() returns uuid[]
          language sql
          stable
          set search_path = pg_catalog, pg_temp
        as $$
          select array(select guard.hidden_project_ids())
        $$\
        """,
        "grant execute on function guard.hidden_projects() to tenon_app",
        """
        create or replace function guard.shows_project(organization_id uuid, project_id uuid)
          returns boolean
          language sql
          stable
          set search_path = pg_catalog, public, pg_temp
        as $$
          select exists (
            select
              from projects p
             where p.organization_id = shows_project.organization_id
               and p.id = shows_project.project_id)
        $$\
        """,
        "grant execute on function guard.shows_project(uuid, uuid) to tenon_app",
        "comment on function guard.hidden_projects() is"
            + " 'guard.hidden_project_ids() as one value, for policies on a cluster. @adr 0016'",
        "comment on function guard.shows_project(uuid, uuid) is"
            + " 'Whether the caller sees this project, for policies on a cluster. @adr 0016'");
  }

  /**
   * The statement that takes the subqueries out.
   *
   * @throws OperatorFault when it holds one that nothing is known about
   */
  String withoutSubqueries() {
    List<String> parts = new ArrayList<>();
    parts.add("alter policy %s on %s".formatted(name, table));
    if (!using.isEmpty()) {
      parts.add("  using (%s)".formatted(answered(using)));
    }
    if (!check.isEmpty()) {
      parts.add("  with check (%s)".formatted(answered(check)));
    }
    return String.join("\n", parts);
  }

  private String answered(String condition) {
    String answered = condition.replaceAll("\\s+", " ");
    for (var answer : ANSWERS.entrySet()) {
      answered = answered.replace(answer.getKey(), answer.getValue());
    }
    answered = withoutSubqueriesOfNoTable(answered);
    if (SUBQUERY.matcher(answered).find()) {
      throw new OperatorFault(
          "The policy %s on %s holds a subquery, which Citus refuses: write it as a function."
              .formatted(name, table));
    }
    return answered;
  }

  /** A subquery that reads no table is there so that it is asked once: it is what it selects. */
  private static String withoutSubqueriesOfNoTable(String condition) {
    StringBuilder rest = new StringBuilder(condition);
    int start = rest.indexOf(OPENING);
    while (start >= 0) {
      int end = closing(rest, start);
      String asked = rest.substring(start + OPENING.length(), end);
      if (!asked.contains(" FROM ")) {
        rest.replace(start, end + 1, "(" + ALIAS.matcher(asked).replaceFirst("") + ")");
      }
      start = rest.indexOf(OPENING, start + 1);
    }
    return rest.toString();
  }

  /** Where the parenthesis closes that opens there. */
  private static int closing(CharSequence text, int opening) {
    int depth = 0;
    for (int i = opening; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("unbalanced: " + text);
  }
}
