package dev.tenon.web.server;

import dev.tenon.web.assets.Asset;
import dev.tenon.web.assets.Assets;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/**
 * Serves what pages are dressed in, to everybody alike: no caller is looked up, nothing is limited.
 * An address is looked up among those that are known, and names no file.
 */
final class AssetHandler implements Handler {
  private final Assets assets;

  AssetHandler(Assets assets) {
    this.assets = assets;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    Optional<Asset> found = assets.at(request.path().rawPath());
    if (found.isEmpty()) {
      response.status(Status.NOT_FOUND_404).send();
      return;
    }
    Asset asset = found.get();
    response.header(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    response.header(HeaderNames.CONTENT_TYPE, asset.mediaType());
    if (!asset.isText()) {
      response.send(asset.body());
      return;
    }
    response.header(HeaderNames.VARY, "Accept-Encoding");
    if (Compression.isTaken(request.headers())) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
      response.send(asset.compressed());
    } else {
      response.send(asset.body());
    }
  }
}
