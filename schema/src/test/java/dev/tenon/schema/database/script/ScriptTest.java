package dev.tenon.schema.database.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select ';'",
        "select 'it''s; fine'",
        "select E'a\\';b'",
        "select \";\"",
        "select $$;$$",
        "select $a$ $$ ; $b$ ; $a$",
        "select /* ; /* nested ; */ ; */ 1",
        "select 1 -- no ; end",
        "create rule r as on insert to t do also (delete from a; delete from b)",
        "create function f() returns int begin atomic select 1; select case when true then 2 end; end",
        "create or replace procedure p() begin atomic insert into t values (1); end",
        "select $1, a$b from t where x = $2"
      })
  void noSemicolonInsideOfSomethingEndsAStatement(String statement) {
    assertThat(texts(statement + "\n; select 2")).containsExactly(statement, "select 2");
  }

  @Test
  void aTransactionsBeginIsAStatementOfItsOwn() {
    assertThat(texts("begin; select 1; commit; end;"))
        .containsExactly("begin", "select 1", "commit", "end");
  }

  @Test
  void commentsAloneAreNoStatement() {
    assertThat(texts("-- nothing\n/* here */ ;\n")).isEmpty();
  }

  @Test
  void theLineIsThatOfTheFirstWord() {
    assertThat(Script.statements("select 1;\n\n-- why\nselect\n  2;  select 3;\nselect 4"))
        .extracting(Statement::line)
        .containsExactly(1, 4, 5, 6);
  }

  @Test
  void rowsOfCopyAreLeftOutAndSoArePsqlsOwnLines() {
    var script =
        "\\connect x\ncopy t (a) from stdin;\n1; 'quote\n2\n\\.\n\nselect 1;\n\\unrestrict y\n";
    assertThat(Script.statements(script))
        .extracting(Statement::text, Statement::copies)
        .containsExactly(tuple("copy t (a) from stdin", true), tuple("select 1", false));
  }

  @Test
  void psqlsOwnLinesMayFollowComments() {
    assertThat(texts("-- made by a program\n\\set ON_ERROR_STOP 1\nbegin;\n\\echo x; y\nend;"))
        .containsExactly("begin", "end");
  }

  @Test
  void whatPsqlSetsStandsInTheStatementsAfterIt() {
    assertThat(
            texts(
                """
                select :id;
                \\set id '17'
                \\set name '''it''''s'''
                \\set word it is here
                select :id, :name, :'word', x::id, :other;
                """))
        .containsExactly("select :id", "select 17, 'it''s', 'itishere', x::id, :other");
  }

  @Test
  void commandsOfPsqlMayEndAStatementOrStandWithinOne() {
    assertThat(
            texts(
                """
                select 1 \\g
                select 2
                \\gexec
                select 3,
                \\echo still the same statement;
                4 \\; select 5;
                select 6
                """))
        .containsExactly("select 1", "select 2", "select 3,\n\n4", "select 5", "select 6");
  }

  @Test
  void whatPsqlWouldDoBesideTheStatementsIsTold() {
    assertThat(Script.omissions("a.sql", "\\set x 1\nselect :x;\n\\echo done\n")).isEmpty();
    assertThat(
            Script.omissions(
                "a.sql",
                "\\if :x\n\\i one.sql\n\\endif\nselect 1;\n\\ir two.sql\nselect q from t \\gexec\n"))
        .containsExactly(
            "a.sql is judged without what psql would include: one.sql, two.sql."
                + " Write those statements into it.",
            "a.sql is judged without the statements that \\gexec makes. Write those into it.",
            "a.sql is judged as if psql took each branch of \\if. Leave in it the one that counts.");
  }

  @Test
  void wordsInParenthesesDoNotCount() {
    var update =
        Script.statements("UPDATE t SET a = (select 1 from b where c) returning id").getFirst();
    assertThat(update.begins("update", "t")).isTrue();
    assertThat(update.has("where")).isFalse();
    assertThat(update.has("returning")).isTrue();
  }

  @Test
  void whatWasNeverClosedReachesToTheEnd() {
    assertThat(texts("select $$ never; closed")).containsExactly("select $$ never; closed");
    assertThat(texts("select 'never; closed")).containsExactly("select 'never; closed");
    assertThat(texts("/* never; closed")).isEmpty();
  }

  @Test
  void aCommentEndsWithItsLineHoweverThatEnds() {
    assertThat(texts("select 1; -- one\rselect 2; -- two\r\nselect 3 -- three"))
        .containsExactly("select 1", "select 2", "select 3 -- three");
  }

  @Test
  void castsAndAssignmentsAreNoNamedParameters() {
    assertThat(Tokens.of("select :id::int, f(a := :b), x[1:2]"))
        .filteredOn(token -> token.is(Token.Kind.NAMED))
        .extracting(Token::text)
        .containsExactly(":id", ":b");
  }

  @Test
  void theTokensTogetherAreTheText() {
    var text = "select E'\\'', $1, 1.5e3, \"A\"\"b\" /* x */ from t -- end";
    assertThat(String.join("", Tokens.of(text).stream().map(Token::text).toList())).isEqualTo(text);
  }

  private static List<String> texts(String script) {
    return Script.statements(script).stream().map(Statement::text).toList();
  }
}
