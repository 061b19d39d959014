package dev.tenon.imports.github.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.imports.ArchiveFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArchiveTest {
  private static final String ISSUE =
      """
      {"number": 1, "title": "A bug", "state": "OPEN", "author": "ada", "createdAt": "2024-02-03T04:05:06Z"}
      """
          .strip();

  @TempDir private Path folder;

  @Test
  void takesItsMembersInAnyOrderAndPassesOverWhatItDoesNotKnow() throws IOException {
    Archive archive =
        archive(
            """
            {"magic": {"deep": [1, {"er": null}]}, "pulls": [], "issues": [%s], "repo": "a/b"}
            """
                .formatted(ISSUE));

    assertThat(items(archive))
        .singleElement()
        .satisfies(item -> assertThat(item.url()).isEqualTo("https://github.com/a/b/issues/1"));
  }

  @Test
  void cutsALongTitleAndKeepsTheWholeOfItAboveTheDescription() throws IOException {
    String title = "😀".repeat(301);
    Item item =
        only(ISSUE.replace("A bug", title).replace("\"OPEN\"", "\"OPEN\", \"body\": \"B\""));

    assertThat(item.title()).isEqualTo("😀".repeat(299) + "…");
    assertThat(item.description()).isEqualTo(title + "\n\nB");
  }

  @Test
  void makesCharactersVisibleThatTheDatabaseCannotHold() throws IOException {
    assertThat(only(ISSUE.replace("A bug", "nul\\u0000 and half \\ud83d")).title())
        .isEqualTo("nul\uFFFD and half \uFFFD");
  }

  @Test
  void closesWithoutATimeWhenLastTouched() throws IOException {
    Item item =
        only(ISSUE.replace("\"OPEN\"", "\"CLOSED\", \"updatedAt\": \"2024-03-01T01:00:00+01:00\""));

    assertThat(item.closedAt()).isEqualTo("2024-03-01T00:00:00Z");
  }

  @Test
  void tellsRemarksOfOneSecondApartByTheirOrder() throws IOException {
    Item item =
        only(
            ISSUE.replace(
                "\"OPEN\"",
                """
                "OPEN", "comments": [
                  {"author": "bo", "body": "", "createdAt": "2024-02-04T00:00:00Z"},
                  {"author": null, "body": "x", "createdAt": "2024-02-04T00:00:00Z"}]
                """));

    assertThat(item.remarks())
        .singleElement()
        .satisfies(r -> assertThat(r.key()).isEqualTo("comment-2024-02-04T00:00:00Z-2"));
  }

  @Test
  void hangsWhatAReviewSaysOfLinesOnTheReview() throws IOException {
    Archive archive =
        archive(
            """
            {"repo": "a/b", "issues": [], "pulls": [
              {"number": 2, "title": "T", "state": "MERGED", "createdAt": "2024-02-03T04:05:06Z",
               "reviews": [
                 {"id": "R=1", "author": "cy", "state": "APPROVED", "body": "Good",
                  "createdAt": "2024-02-05T00:00:00Z",
                  "comments": [{"body": "typo", "createdAt": "2024-02-05T00:00:00Z"}]}]}]}
            """);

    Item pull = items(archive).getFirst();

    assertThat(pull.remarks()).extracting(Remark::author).containsExactly("cy", "cy");
    assertThat(pull.remarks().getLast().answers()).isEqualTo("review-R%3D1");
    assertThat(pull.remarks().getLast().key()).startsWith("review-R%3D1-2024-02-05");
  }

  @Test
  void knowsLabelsThatAreUsedUndeclaredOrDeclaredTwice() throws IOException {
    Archive archive =
        archive(
            """
            {"repo": "a/b", "pulls": [],
             "issues": [%s],
             "labels": [{"name": "bug", "color": "FF0000", "description": null},
                        {"name": "Bug", "color": "00ff00"}]}
            """
                .formatted(ISSUE.replace("\"OPEN\"", "\"OPEN\", \"labels\": [\"BUG\", \"new\"]")));

    assertThat(archive.labels().values())
        .containsExactly(
            new ArchivedLabel("BUG", "ff0000", ""), new ArchivedLabel("new", "808080", ""));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "number": 1      | "number": 0                    | issues[0].number: must lie between 1 and 999,999,999
          "number": 1      | "number": 1.5                  | issues[0].number: is not a whole number
          "number": 1      | "number": "1"                  | issues[0].number: is not a whole number
          "number": 1      | "number": 99999999999          | issues[0].number: must lie between
          "number": 1,     |                                | issues[0]: has no number
          "title": "A bug" | "title": null                  | issues[0].title: is not a text
          "title": "A bug" | "title": " "                   | issues[0].title: is blank
          "title": "A bug" | "name": ""                     | issues[0]: has no title
          "OPEN"           | "LOST"                         | issues[0].state: is LOST, not OPEN, CLOSED or MERGED
          "OPEN"           | "MERGED"                       | issues[0].state: is MERGED, which only a pull request can be
          "OPEN"           | "OPEN", "labels": "bug"        | issues[0].labels: is not an array
          "OPEN"           | "OPEN", "labels": ["a", 3]     | issues[0].labels[1]: is not a text
          "OPEN"           | "OPEN", "state": "OPEN"        | Duplicate
          "OPEN"           | "OPEN", "url": "javascript:x"  | issues[0].url: is not an address
          "OPEN"           | "OPEN", "comments": [{}]       | issues[0].comments[0]: has no createdAt
          2024-02-03T      | 2024-02-30T                    | issues[0].createdAt: is not a time that there is
          2024-02-03T      | 2024-02-03                     | issues[0].createdAt: is not a time such as
          2024-02-03T      | 0024-02-03T                    | issues[0].createdAt: lies outside the years
          "ada"            | {"login": "ada"}               | issues[0].author: is not a text
          """)
  void saysWhereAFaultIs(String good, String bad, String message) {
    String json =
        "{\"repo\": \"a/b\", \"pulls\": [],\n \"issues\": [\n%s]}"
            .formatted(ISSUE.replace(good, bad == null ? "" : bad));

    assertThatThrownBy(() -> archive(json))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageStartingWith("Line 3, column ")
        .hasMessageContaining(message);
  }

  @Test
  void refusesTwoItemsOfOneNumber() {
    assertThatThrownBy(() -> only(ISSUE + "," + ISSUE))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("issues[1]: has the number 1, as one before it does");
  }

  @Test
  void refusesADescriptionThatNoTaskCanHold() {
    String body = "x".repeat(262_145);

    assertThatThrownBy(
            () -> only(ISSUE.replace("\"OPEN\"", "\"OPEN\", \"body\": \"" + body + "\"")))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("issues[0].body: is 262,145 characters long; 262,144 is the most");
  }

  @Test
  void refusesAFileThatIsCutOffWhereverThatIs() {
    String whole =
        "{\"repo\": \"a/b\", \"pulls\": [], \"issues\": [%s], \"labels\": []}".formatted(ISSUE);

    for (int length = 0; length < whole.length(); length++) {
      String part = whole.substring(0, length);
      assertThatThrownBy(() -> archive(part))
          .as(part)
          .isInstanceOf(ArchiveFault.class)
          .hasMessageMatching("(?s)Line 1, column \\d+.*");
    }
  }

  @Test
  void refusesWhatIsNotAnArchive() {
    assertThatThrownBy(() -> archive("[]")).hasMessageContaining("is not an object");
    assertThatThrownBy(() -> archive("PK\u0003\u0004")).hasMessageContaining("this is not JSON");
    assertThatThrownBy(() -> archive("{\"repo\": \"a/b\", \"issues\": []}"))
        .hasMessageContaining("the archive has no pulls");
    assertThatThrownBy(() -> archive("{\"repo\": \"a/b\", \"issues\": [], \"pulls\": []} {}"))
        .hasMessageContaining("something follows");
  }

  private Item only(String issues) throws IOException {
    return items(archive("{\"repo\": \"a/b\", \"pulls\": [], \"issues\": [%s]}".formatted(issues)))
        .getFirst();
  }

  private static List<Item> items(Archive archive) {
    List<Item> items = new ArrayList<>();
    archive.eachItem(items::add);
    return items;
  }

  private Archive archive(String json) throws IOException {
    return Archive.read(Files.writeString(folder.resolve("archive.json"), json));
  }
}
