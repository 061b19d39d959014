package dev.tenon.pages.tasks;

import dev.tenon.comments.Comment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A comment in its thread.
 *
 * @param html what it says; empty of a deleted one
 * @param answers those to it, oldest first
 */
public record Said(Comment comment, String html, List<Said> answers) {

  /** Comments in order, each below the one that it answers where that is there. */
  static List<Said> threads(List<Comment> comments, List<String> html) {
    Map<UUID, Said> byId = new LinkedHashMap<>();
    List<Said> threads = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      Comment comment = comments.get(i);
      byId.put(comment.id(), new Said(comment, html.get(i), new ArrayList<>()));
    }
    for (Said said : byId.values()) {
      UUID above = said.comment.parentCommentId();
      Said answered = above == null ? null : byId.get(above);
      (answered == null ? threads : answered.answers).add(said);
    }
    return threads;
  }
}
