package dev.tenon.bench.traffic;

import java.util.UUID;

/**
 * Somebody with a task to ask about.
 *
 * @param token what they sign their requests with
 * @param words two words of the task's title, to search for
 * @param label a label of the task's project
 */
public record Subject(
    String token,
    UUID organizationId,
    UUID userId,
    UUID taskId,
    String taskKey,
    UUID projectId,
    String projectKey,
    String words,
    String label) {}
