package dev.podarium.session;

import dev.podarium.api.Call;
import dev.podarium.api.Command;
import dev.podarium.api.HardwareCommand;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.LoadCommand;
import dev.podarium.api.Request;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Selection;
import dev.podarium.objects.ObjectRef;
import java.util.LinkedHashMap;
import java.util.Map;

/** Commands as trees for JSON: one key that says what it is, under it all that belongs to it. */
final class CommandTree {

  private CommandTree() {}

  static Map<String, Object> of(Command command) {
    return switch (command) {
      case Call call -> call(call);
      case Request.Create create -> Map.of("create", create.object());
      case Request.Update update -> Map.of("update", update.object());
      case Request.UpdateStatus update -> Map.of("updateStatus", update.object());
      case Request.UpdateScale scale ->
          Map.of("updateScale", target(scale.target(), "replicas", "" + scale.replicas()));
      case Request.Finalize finalize -> Map.of("finalize", finalize.namespace());
      case Request.Patch patch -> Map.of("patch", patch(patch));
      case Request.Delete delete -> Map.of("delete", delete(delete));
      case Request.Evict evict -> Map.of("evict", evict(evict));
      case Request.Bind bind -> Map.of("bind", target(bind.target(), "node", bind.node()));
      case Request.Get get -> Map.of("get", ref(get.target()));
      case Request.ListObjects list -> Map.of("list", selection(list.selection()));
      case Request.WatchObjects watch -> Map.of("watch", watch(watch));
      case Request.GetScale get -> Map.of("getScale", ref(get.target()));
      case Request.ReadMetrics read -> Map.of("readMetrics", ref(read.target()));
      case LoadCommand load -> Map.of("load", load(load));
      case HardwareCommand.AddNode add -> Map.of("addNode", shape(add.node()));
      case HardwareCommand.RemoveNode remove -> Map.of("removeNode", remove.name());
      case HardwareCommand.StopNode stop -> Map.of("stopNode", stop.name());
      case HardwareCommand.StartNode start -> Map.of("startNode", start.name());
      case HardwareCommand.StopComponent stop -> Map.of("stopComponent", stop.name());
      case HardwareCommand.StartComponent start -> Map.of("startComponent", start.name());
      case HardwareCommand.SlowComponent slow ->
          Map.of("slowComponent", Map.of("name", slow.name(), "factor", slow.factor()));
      case HardwareCommand.KillContainer kill ->
          Map.of("killContainer", target(kill.pod(), "container", kill.container()));
    };
  }

  static Map<String, Object> shape(NodeShape shape) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("name", shape.name());
    tree.put("cpu", shape.cpu());
    tree.put("memory", shape.memory());
    tree.put("pods", shape.pods());
    tree.put("labels", shape.labels());
    return tree;
  }

  private static Map<String, Object> load(LoadCommand load) {
    var tree = load.of() == null ? new LinkedHashMap<String, Object>() : ref(load.of());
    tree.put("metric", load.metric());
    tree.put("amount", load.amount());
    return tree;
  }

  private static Map<String, Object> patch(Request.Patch patch) {
    var tree = target(patch.target(), "type", patch.type().name());
    tree.put("subresource", patch.subresource());
    tree.put("body", patch.body());
    return tree;
  }

  private static Map<String, Object> delete(Request.Delete delete) {
    return deletion(delete.target(), delete.options());
  }

  private static Map<String, Object> evict(Request.Evict evict) {
    var tree = deletion(evict.target(), evict.options());
    if (evict.version() != null) {
      tree.put("resourceVersion", evict.version());
    }
    return tree;
  }

  private static Map<String, Object> deletion(ObjectRef target, DeleteOptions options) {
    var tree = ref(target);
    if (options.propagation() != null) {
      tree.put("propagation", options.propagation().name());
    }
    if (options.graceSeconds() != null) {
      tree.put("graceSeconds", options.graceSeconds());
    }
    if (options.uid() != null) {
      tree.put("uid", options.uid());
    }
    return tree;
  }

  private static Map<String, Object> call(Call call) {
    var options = call.options();
    var tree = new LinkedHashMap<>(of(call.request()));
    tree.put("by", call.origin().by());
    tree.put("dryRun", options.dryRun());
    tree.put("fieldManager", options.fieldManager());
    tree.put("force", options.force());
    tree.put("fieldValidation", options.fieldValidation().name());
    return tree;
  }

  private static Map<String, Object> selection(Selection selection) {
    var tree = ref(selection.ref());
    tree.put("node", selection.node());
    tree.put("labels", selection.labels().toString());
    return tree;
  }

  private static Map<String, Object> watch(Request.WatchObjects watch) {
    var tree = selection(watch.selection());
    tree.put("from", watch.from());
    return tree;
  }

  private static Map<String, Object> target(ObjectRef ref, String key, String value) {
    var tree = ref(ref);
    tree.put(key, value);
    return tree;
  }

  private static Map<String, Object> ref(ObjectRef ref) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("kind", ref.kind().name());
    tree.put("apiVersion", ref.kind().apiVersion());
    tree.put("namespace", ref.namespace());
    tree.put("name", ref.name());
    return tree;
  }
}
