package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a search finds by reading everything, it finds through the indexes of its organization. */
final class SearchIndexesTest {
  private static final String OWN = "0193b1d7-e0b2-70b9-b1c1-86c6e4cc8aea";
  private static final String OTHER = "0193b1d7-e0b2-70b9-b1c1-86c6e4cc8aeb";

  /** Whatever a parser of words or of queries might stumble over. */
  private static final List<String> WORDS =
      List.of(
          "report",
          "reports",
          "page",
          "the",
          "it's",
          "o''clock",
          "back\\slash",
          "\\'",
          "x-ray",
          "state-of-the-art",
          "mail@example.org",
          "https://example.org/a/b?c='d'&e=\\f",
          "/usr/bin",
          "3.14",
          "-7",
          "v1.2.3",
          "größe",
          "İstanbul",
          "ΟΔΟΣ",
          "日本語",
          "<b>bold</b>",
          "a&b|c!d",
          "(round)",
          "T",
          "'T'",
          "c:*",
          "d:AB",
          "ae0b270b9",
          "e4cc8aea",
          "%",
          "_",
          "\uE000");

  private static final String MISSED =
      """
      with document as (
        select v.text, to_tsvector('english', v.text) as words
          from unnest(?::text[]) as v (text)),
      question as (
        select v.text, v.query,
               guard.query_within(:own, v.query) as own,
               guard.query_within(:other, v.query) as other
          from (select q.text, :reading as query
                  from unnest(?::text[]) as q (text)) v)
      select d.text || ' <- ' || q.text
        from document d
       cross join question q
       where (d.words @@ q.query
              and not coalesce(guard.words_within(:own, d.words) @@ q.own, false))
          or coalesce(guard.words_within(:own, d.words) @@ q.other, false)
      """;

  private final Random random = new Random(5);

  @Test
  void whatSomebodySearchesForIsInTheIndexWhereverItIsWritten() throws SQLException {
    List<String> questions = new ArrayList<>(WORDS);
    questions.add("");
    for (int i = 0; i < 300; i++) {
      questions.add(question());
    }
    assertMissesNothing("websearch_to_tsquery('english', q.text)", questions);
  }

  @Test
  void anyOtherQueryIsAskedOfTheIndexTooWithWhatItCanAnswer() throws SQLException {
    assertMissesNothing(
        "q.text::tsquery",
        List.of(
            "rep:*",
            "rep:*A & page:B",
            "!report",
            "!(report <-> page)",
            "report <2> page",
            "(report | page) & !(the | 'it''s')",
            "(report | !page) & x",
            "'back\\\\slash'",
            "'report' <-> ('page' | 'ray')",
            "'T'"));
  }

  private void assertMissesNothing(String reading, List<String> questions) throws SQLException {
    List<String> documents =
        IntStream.range(0, 200).mapToObj(_ -> sentence(1 + random.nextInt(8))).toList();
    try (Caller superuser = Caller.superuser()) {
      String sql =
          MISSED
              .replace(":own", quoted(OWN))
              .replace(":other", quoted(OTHER))
              .replace(":reading", reading);
      assertThat(superuser.list(sql, array(documents), array(questions))).isEmpty();
      String finds =
          """
          select count(*)
            from unnest(?::text[]) as d (text)
           cross join unnest(?::text[]) as q (text)
           where to_tsvector('english', d.text) @@ :reading
          """
              .replace(":reading", reading);
      assertThat(superuser.one(finds, array(documents), array(questions))).hasSizeGreaterThan(2);
    }
  }

  @Test
  void aTitleThatHoldsAPieceHoldsItsLetters() throws SQLException {
    List<String> titles =
        IntStream.range(0, 200).mapToObj(_ -> sentence(1 + random.nextInt(5))).toList();
    List<String> pieces =
        IntStream.range(0, 300)
            .mapToObj(_ -> {
              String title = titles.get(random.nextInt(titles.size()));
              int start = title.offsetByCodePoints(0, random.nextInt(Math.min(3, title.length())));
              return random.nextBoolean()
                  ? title.substring(start).toUpperCase(Locale.ROOT)
                  : title.substring(start);
            })
            .toList();
    try (Caller superuser = Caller.superuser()) {
      String missed =
          """
          select t.text || ' <- ' || p.text
            from unnest(?::text[]) as t (text)
           cross join unnest(?::text[]) as p (text)
           where t.text ilike '%' || replace(replace(replace(p.text, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
             and not guard.letters_within(:own, t.text) collate "C" @> guard.letters_within(:own, p.text)
          """
              .replace(":own", quoted(OWN));
      assertThat(superuser.list(missed, array(titles), array(pieces))).isEmpty();
    }
  }

  @Test
  void theLongestWordsAndTextsAreWritten() throws SQLException {
    try (Caller superuser = Caller.superuser()) {
      String held =
          """
          select guard.words_within(:own, to_tsvector('english', ?)) @@ 'e4cc8aearoof'
          """
              .replace(":own", quoted(OWN));
      for (int length : List.of(1990, 2000, 2001, 2038, 2039, 2046, 2047, 5000)) {
        assertThat(superuser.one(held, "roof " + "w".repeat(length))).isEqualTo("t");
      }
      for (String joined : List.of("%1$s-", "%1$s-%2$s ")) {
        assertThat(superuser.one(held, "roof " + letters(joined, 100_295))).isEqualTo("t");
      }
    }
  }

  /** A text of rare letters, four bytes each, joined so that each is a word, or makes several. */
  private static String letters(String joined, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.codePointCount(0, text.length()) < length; i += 2) {
      text.append(
          joined.formatted(
              Character.toString(0x20000 + i % 42_000), Character.toString(0x20001 + i % 42_000)));
    }
    return text.substring(0, text.offsetByCodePoints(0, length));
  }

  /** PostgreSQL puts a function into a statement, and so finds its index, for these alone. */
  @Test
  void whoeverReadsTasksMayAskTheirIndexes() throws SQLException {
    try (Caller superuser = Caller.superuser()) {
      String without =
          """
          select r.rolname || ' ' || f.name
            from pg_roles r
           cross join unnest(array[
                   'guard.organization_mark(uuid)', 'guard.short_words(tsvector)',
                   'guard.words_within(uuid, tsvector)', 'guard.letters_within(uuid, text)'])
                 as f (name)
           where r.rolname like 'tenon%'
             and (has_any_column_privilege(r.oid, 'tasks', 'select')
                  or has_any_column_privilege(r.oid, 'comments', 'select'))
             and not has_function_privilege(r.oid, f.name, 'execute')
          """;
      assertThat(superuser.list(without)).isEmpty();
    }
  }

  @Test
  void whoIsInNoOrganizationFindsNothing() throws SQLException {
    try (Caller nobody = Caller.application()) {
      for (String query : List.of("report", "report page", "-report", "\"report page\"", "re")) {
        assertThat(nobody.list("select f.task_id from guard.search(?, 50) f", query)).isEmpty();
        assertThat(nobody.list("select guard.matching_task_ids(?)", query)).isEmpty();
      }
    }
  }

  private String question() {
    StringBuilder question = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      question
          .append(
              switch (random.nextInt(6)) {
                case 0 -> "-" + word();
                case 1 -> '"' + sentence(2) + '"';
                case 2 -> "-\"" + sentence(2) + '"';
                case 3 -> word() + " or " + word();
                default -> word();
              })
          .append(' ');
    }
    return question.toString();
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder(word());
    for (int i = 1; i < words; i++) {
      sentence.append(' ').append(word());
    }
    return sentence.toString();
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String quoted(String id) {
    return "'" + id + "'";
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(String[]::new);
  }
}
