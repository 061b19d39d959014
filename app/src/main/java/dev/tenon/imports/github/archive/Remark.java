package dev.tenon.imports.github.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said about an item: a comment, a review with a text, or a review's comment on a line.
 *
 * <p>Archives carry no id for most of them. What stays the same from one archive to the next is
 * when it was said, and which it is of those said in that second: of these its key is made. The
 * author is no part of it, since logins change and accounts are deleted.
 *
 * @param key tells it apart from the item's other remarks; a URL fragment
 * @param answers the key of the remark that it hangs on; null at the top
 * @param author the login; null where the account was deleted
 * @param body not empty
 */
public record Remark(
    String key,
    @Nullable String answers,
    @Nullable String author,
    String body,
    Instant createdAt,
    Instant updatedAt) {}
