package dev.tenon.organizations;

import dev.tenon.web.shape.About;
import org.jspecify.annotations.Nullable;

/** What an organization's tier allows, and how much of it is used. */
@About("What the organization's tier allows, and how much of it is used.")
public record Limits(
    String tier,
    @About("Active people with an account.") long members,
    @About("Null is without limit.") @Nullable Integer maxMembers,
    @About("Projects that are not in the trash.") long projects,
    @About("Null is without limit.") @Nullable Integer maxProjects,
    @About("How long the audit log is kept; null is for ever.")
        @Nullable Integer auditRetentionDays,
    @About("How long what was deleted can be restored.") int trashRetentionDays) {}
