package dev.podarium.cluster.controllers.garbagecollector;

import dev.podarium.api.Call;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.apiserver.ApiServer;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.ControlLoop;
import dev.podarium.cluster.client.Endpoint;
import dev.podarium.cluster.client.LatencyProfile;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.GroupResource;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The real server with the garbage collector alone, and the objects of a case in it: flat ones, to
 * which is added what the server asks of their kind.
 */
final class CollectedWorld {

  private static final Kind WIDGET = kind("example.com", "widgets", "Widget", "v1");
  private static final Kind ROLE =
      kind("rbac.authorization.k8s.io", "roles", "Role", "v1", "v1beta1");

  private static final Map<String, Object> TEMPLATE =
      Map.of(
          "metadata", Map.of("labels", Map.of("app", "x")),
          "spec", Map.of("containers", List.of(Map.of("name", "c", "image", "nginx"))));

  private static final Map<String, Object> SPECS =
      Map.of(
          "Pod", (Map<?, ?>) TEMPLATE.get("spec"),
          "Deployment",
              Map.of(
                  "replicas",
                  0,
                  "selector",
                  Map.of("matchLabels", Map.of("app", "x")),
                  "template",
                  TEMPLATE),
          "ReplicationController",
              Map.of("replicas", 0, "selector", Map.of("app", "x"), "template", TEMPLATE));

  private final Agenda agenda = new Agenda();
  private final Kinds kinds = Kinds.BUILT_IN.with(List.of(WIDGET, ROLE));
  private final Etcd etcd = new Etcd(agenda, kinds);
  private final Dice dice = new Dice(1);
  private final Endpoint server =
      new Endpoint(new ApiServer(etcd, agenda, dice), etcd, LatencyProfile.realistic());
  private final Map<String, String> uids = new HashMap<>();
  private final Map<String, ObjectRef> refs = new LinkedHashMap<>();

  private static Kind kind(String group, String plural, String name, String... versions) {
    return new Kind(
        new GroupResource(group, plural),
        name,
        true,
        List.of(versions),
        List.of(),
        List.of(),
        List.of());
  }

  /** Owners first, so that those who name them can name their uids. */
  CollectedWorld(List<Map<String, Object>> objects) {
    for (var namespace : List.of("ns", "ns1", "ns2")) {
      send(new Create(Namespaces.named(namespace)));
      send(
          new Create(
              new ServiceAccountBuilder()
                  .withNewMetadata()
                  .withName("default")
                  .withNamespace(namespace)
                  .endMetadata()
                  .build()));
    }
    var left = new ArrayList<>(objects);
    left.sort(
        (a, b) ->
            Boolean.compare(a.containsKey("ownerReferences"), b.containsKey("ownerReferences")));
    left.forEach(this::create);
  }

  private void create(Map<String, Object> flat) {
    var metadata = new LinkedHashMap<String, Object>();
    for (var field : List.of("name", "namespace", "finalizers", "ownerReferences")) {
      if (flat.containsKey(field)) {
        metadata.put(field, flat.get(field));
      }
    }
    var tree = new LinkedHashMap<String, Object>();
    tree.put("apiVersion", flat.get("apiVersion"));
    tree.put("kind", flat.get("kind"));
    tree.put("metadata", metadata);
    if (SPECS.containsKey(String.valueOf(flat.get("kind")))) {
      tree.put("spec", SPECS.get(String.valueOf(flat.get("kind"))));
    }
    var object = Json.object(tree, kinds);
    var owned = Metas.withOwners(object, Metas.owners(object).stream().map(this::known).toList());
    var stored = send(new Create(owned));
    uids.put(String.valueOf(flat.get("uid")), stored.getMetadata().getUid());
    refs.put(String.valueOf(flat.get("name")), ObjectRef.of(stored));
  }

  private OwnerReference known(OwnerReference reference) {
    return reference
        .edit()
        .withUid(uids.getOrDefault(reference.getUid(), reference.getUid()))
        .build();
  }

  HasMetadata send(Request request) {
    return server.send(Call.ofUser(request)).object();
  }

  /** Where an object of that name is stored. */
  ObjectRef ref(String name) {
    return Objects.requireNonNull(refs.get(name), name);
  }

  /** Starts the collector and lets it work until it has nothing to do. */
  CollectedWorld collect() {
    var connection = new Connection("garbage-collector-controller", server, agenda, dice);
    new ControlLoop<>(new GarbageCollector(kinds), HasMetadata.class, connection).start();
    return settle();
  }

  CollectedWorld settle() {
    while (!agenda.settled()) {
      agenda.runNext();
    }
    return this;
  }

  Snapshot latest() {
    return etcd.latest();
  }

  /** Names of the given objects that are left. */
  TreeSet<String> remaining() {
    var names = new TreeSet<>(refs.keySet());
    names.removeIf(name -> latest().find(ref(name)) == null);
    return names;
  }

  /** Names of the given objects that are not. */
  TreeSet<String> gone() {
    var names = new TreeSet<>(refs.keySet());
    names.removeAll(remaining());
    return names;
  }

  /** The uid that an object of the case has here, by the one that it has there. */
  Map<String, String> uids() {
    return uids;
  }
}
