package dev.tenon.pages.account;

import dev.tenon.identity.tokens.ApiToken;
import dev.tenon.web.pages.View;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The API tokens that somebody may see.
 *
 * @param owners names of people by their ids
 */
public record TokenListView(List<ApiToken> tokens, UUID reader, Map<UUID, String> owners)
    implements View {}
