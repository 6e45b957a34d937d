package dev.podarium.cluster.apiserver;

import dev.podarium.api.Answer;
import dev.podarium.api.ListerWatcher;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.GetScale;
import dev.podarium.api.Request.ListObjects;
import dev.podarium.api.Request.Read;
import dev.podarium.api.Request.ReadMetrics;
import dev.podarium.api.Request.WatchObjects;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.workloads.Scales;
import java.util.List;

/**
 * Answers what changes nothing, from the newest state.
 *
 * <p>Source: k8s.io/apiserver/pkg/endpoints/handlers/get.go
 */
final class Reads {

  private final ListerWatcher store;

  Reads(ListerWatcher store) {
    this.store = store;
  }

  Answer answer(Read read) {
    var world = store.latest();
    return switch (read) {
      case Get(var ref) -> {
        var found = world.find(ref);
        if (found == null) {
          throw Refusals.notFound(ref);
        }
        yield Answer.read(List.of(found), world.revision());
      }
      case ListObjects(var selection) ->
          Answer.read(selection.in(world).toList(), world.revision());
      case GetScale(var ref) ->
          Answer.read(List.of(Scales.of(Scaling.scaled(ref, world.find(ref)))), world.revision());
      case ReadMetrics _ -> throw Refusals.noSuchResource();
      case WatchObjects _ -> Answer.read(List.of(), world.revision());
    };
  }
}
