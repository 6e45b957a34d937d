package dev.podarium.cluster.client;

import dev.podarium.api.Request;
import dev.podarium.api.Request.Bind;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.Evict;
import dev.podarium.api.Request.Finalize;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.GetScale;
import dev.podarium.api.Request.ListObjects;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.ReadMetrics;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateScale;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.api.Request.WatchObjects;

/** Requests in a few words for a person. */
final class RequestWords {

  private static final String VOWELS = "AEIO";

  private RequestWords() {}

  /** What its sender does: {@code creates a Pod}, {@code lists nodes}. */
  static String of(Request request) {
    return switch (request) {
      case Create(var object) -> "creates " + one(object.getKind());
      case Update(var object) -> "updates " + one(object.getKind());
      case UpdateStatus(var object) -> "writes the status of " + one(object.getKind());
      case UpdateScale scale -> "scales " + one(scale.target().kind().name());
      case GetScale get -> "gets the scale of " + one(get.target().kind().name());
      case ReadMetrics _ -> "reads metrics";
      case Finalize _ -> "finalizes a Namespace";
      case Patch patch -> "patches " + one(patch.target().kind().name());
      case Delete delete -> "deletes " + one(delete.target().kind().name());
      case Bind _ -> "binds a Pod";
      case Evict _ -> "evicts a Pod";
      case Get get -> "gets " + one(get.target().kind().name());
      case ListObjects(var selection) -> "lists " + selection.kind().plural();
      case WatchObjects(var selection, _) -> "watches " + selection.kind().plural();
    };
  }

  private static String one(String kind) {
    return (VOWELS.indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
  }
}
