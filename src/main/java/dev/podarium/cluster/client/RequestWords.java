package dev.podarium.cluster.client;

import dev.podarium.api.Request;
import dev.podarium.api.Request.Bind;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.Finalize;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.ListObjects;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.api.Request.WatchObjects;

/** Requests in a few words for a person. */
final class RequestWords {

  private RequestWords() {}

  /** What its sender does: {@code creates a Pod}. */
  static String of(Request request) {
    return switch (request) {
      case Create _ -> "creates";
      case Update _ -> "updates";
      case UpdateStatus _ -> "writes a status";
      case Finalize _ -> "finalizes";
      case Patch _ -> "patches";
      case Delete _ -> "deletes";
      case Bind _ -> "binds a Pod";
      case Get _ -> "gets";
      case ListObjects _ -> "lists";
      case WatchObjects _ -> "watches";
    };
  }
}
