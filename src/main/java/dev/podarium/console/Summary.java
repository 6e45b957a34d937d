package dev.podarium.console;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a play came to, in figures.
 *
 * @param settled nothing was left to happen but heartbeats and periodic checks
 * @param virtualSeconds that went by
 * @param wallSeconds that the simulation alone took
 * @param revisions how many writes there were
 * @param podsReady whose condition Ready is True
 * @param objects how many of each kind
 */
record Summary(
    boolean settled,
    double virtualSeconds,
    double wallSeconds,
    long revisions,
    long podsReady,
    Map<String, Integer> objects) {

  static Summary of(Snapshot world, boolean settled, long virtualNanos, long wallNanos) {
    var objects = new TreeMap<String, Integer>();
    world.kinds().forEach(kind -> objects.put(kind.name(), world.count(IndexKey.kind(kind))));
    return new Summary(
        settled,
        Durations.inSeconds(virtualNanos),
        Durations.inSeconds(wallNanos),
        world.revision(),
        world.list(Pod.class).filter(Pods::ready).count(),
        objects);
  }

  /** One JSON object. */
  String json() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("settled", settled);
    fields.put("virtualSeconds", virtualSeconds);
    fields.put("wallSeconds", wallSeconds);
    fields.put("revisions", revisions);
    fields.put("podsReady", podsReady);
    fields.put("objects", objects);
    return Json.text(fields);
  }
}
