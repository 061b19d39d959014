package dev.tenon.web.server;

import dev.tenon.web.assets.Asset;
import dev.tenon.web.assets.Assets;
import dev.tenon.web.server.answers.Compression;
import io.helidon.http.HeaderName;
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
  private static final HeaderName SERVICE_WORKER_ALLOWED =
      HeaderNames.create("Service-Worker-Allowed");

  private final Assets assets;

  AssetHandler(Assets assets) {
    this.assets = assets;
  }

  /** A script that works beside pages asks our server, for all of its paths. */
  private static boolean isWorker(String address) {
    return address.startsWith(Assets.WORKERS);
  }

  private static String policy(String address) {
    return isWorker(address)
        ? "default-src 'none'; connect-src 'self'"
        : "default-src 'none'; frame-ancestors 'none'";
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Content-Security-Policy", policy(request.path().rawPath()));
    Optional<Asset> found = assets.at(request.path().rawPath());
    if (found.isEmpty()) {
      response.status(Status.NOT_FOUND_404).send();
      return;
    }
    Asset asset = found.get();
    if (isWorker(asset.address())) {
      response.header(SERVICE_WORKER_ALLOWED, "/");
    }
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
