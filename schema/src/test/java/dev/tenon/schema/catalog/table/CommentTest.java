package dev.tenon.schema.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.catalog.table.Comment.Tag;
import org.junit.jupiter.api.Test;

final class CommentTest {

  @Test
  void tagsFollowASentenceOrBeginALine() {
    var comment = Comment.parse("A task. @adr 0007\n@deprecated since V023: use title");
    assertThat(comment.prose()).isEqualTo("A task.");
    assertThat(comment.tags())
        .containsExactly(new Tag("adr", "0007"), new Tag("deprecated", "since V023: use title"));
  }

  @Test
  void tagsMayFollowEachOther() {
    assertThat(Comment.parse("@adr 0007 @sensitive").tags())
        .containsExactly(new Tag("adr", "0007"), new Tag("sensitive", ""));
  }

  @Test
  void anAddressOrAMentionIsProse() {
    for (var prose : new String[] {"Such as ann@example.org.", "Shown as @name beside it."}) {
      var comment = Comment.parse(prose);
      assertThat(comment.tags()).isEmpty();
      assertThat(comment.prose()).isEqualTo(prose);
    }
  }

  @Test
  void linesBetweenTagsStay() {
    assertThat(Comment.parse("One.\n@sensitive\nTwo.").prose()).isEqualTo("One.\n\nTwo.");
  }
}
