package dev.podarium.fuzz;

import dev.podarium.chance.Chance;
import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Patches of an object: damaged pieces of itself, wild pointers, directives in odd places. */
record RandomPatch(Chance chance) {

  private static final String[] ODD = {
    "",
    "{",
    "null",
    "5",
    "\"a\"",
    "[]",
    "{}",
    "[{}]",
    "{\"metadata\":null}",
    "{\"spec\":null}",
    "{\"spec\":5}",
    "{},\"z\":1",
    "{\"a\":1}}",
    "{\"metadata\":{\"finalizers\":[null]}}",
    "{\"metadata\":{\"ownerReferences\":[null]}}",
    "{\"metadata\":{\"ownerReferences\":[{}]}}",
    "{\"metadata\":{\"$setElementOrder/finalizers\":5}}",
    "{\"$patch\":\"delete\"}",
    "{\"$patch\":\"replace\"}",
    "{\"$patch\":5}",
    "{\"$retainKeys\":5}",
    "{\"spec\":{\"$patch\":\"x\"}}",
    "{\"$deleteFromPrimitiveList/a\":5}",
    "{\"kind\":\"Pod\"}",
    "{\"apiVersion\":5}",
    "{\"metadata\":{\"name\":\"other\"}}",
    "{\"metadata\":{\"resourceVersion\":\"1\"}}",
    "{\"metadata\":{\"resourceVersion\":5}}",
    "{\"metadata\":{\"deletionTimestamp\":\"x\"}}",
    "{\"status\":null}",
    "{\"status\":{\"conditions\":[{}]}}",
    "{\"metadata\":{\"labels\":{\"a\":null}}}",
    "{\"metadata\":{\"annotations\":{\"kubectl.kubernetes.io/last-applied-configuration\":\"{]\"}}}",
    "{\"metadata\":{\"annotations\":{\"deployment.kubernetes.io/revision\":\"x\"}}}",
    "{\"metadata\":{\"annotations\":{\"podarium.dev/pulls\":\"99999999999d\"}}}"
  };

  private static final String[] OPERATIONS = {
    "add", "remove", "replace", "test", "move", "copy", "add", "remove", "replace", "", "ADD"
  };

  /** A JSON patch, or what wants to be one. */
  String json(HasMetadata object) {
    if (chance.onceIn(5)) {
      return chance.oneOf(ODD);
    }
    var tree = Json.tree((Object) object);
    var operations =
        chance.listOf(
            1,
            3,
            () -> {
              var operation = new LinkedHashMap<String, Object>();
              operation.put("op", chance.oneOf(OPERATIONS));
              operation.put("path", pointer(tree));
              operation.put("value", new TreeMutation(chance).of(tree.get("metadata")));
              operation.put("from", pointer(tree));
              return chance.onceIn(6) ? new TreeMutation(chance).of(operation) : operation;
            });
    return Json.text(operations);
  }

  /** A merge patch, plain or strategic: one branch of the object with something else at its end. */
  String merge(HasMetadata object) {
    if (chance.onceIn(3)) {
      return chance.oneOf(ODD);
    }
    var tree = Json.tree((Object) object);
    return Json.text(branch(chance.onceIn(2) ? tree : new TreeMutation(chance).of(tree)));
  }

  private Object branch(Object tree) {
    return switch (tree) {
      case Map<?, ?> map when !map.isEmpty() && !chance.onceIn(8) -> branchOf(map);
      case List<?> list when !list.isEmpty() && !chance.onceIn(8) ->
          chance.onceIn(2) ? List.of(branch(chance.oneOf(list))) : list;
      case null, default -> new TreeMutation(chance).of(tree);
    };
  }

  private Object branchOf(Map<?, ?> map) {
    var keys = new ArrayList<Object>(map.keySet());
    var result = new LinkedHashMap<>();
    for (var left = chance.between(1, 2); left > 0; left--) {
      var key = chance.oneOf(keys);
      result.put(key, branch(map.get(key)));
    }
    if (chance.onceIn(8)) {
      result.put(
          chance.oneOf("$patch", "$retainKeys", "$setElementOrder/" + chance.oneOf(keys), "$x"),
          chance.oneOf("delete", "replace", "merge", 5, List.of(), List.of("a"), Map.of()));
    }
    return result;
  }

  private String pointer(Object tree) {
    if (chance.onceIn(6)) {
      return chance.oneOf(
          "", "/", "//", "/-", "a", "/metadata/labels/a~1b", "/~", "/spec/-1", "/9");
    }
    return switch (tree) {
      case Map<?, ?> map when !map.isEmpty() && !chance.onceIn(4) -> {
        var key = chance.oneOf(new ArrayList<Object>(map.keySet()));
        yield "/"
            + String.valueOf(key).replace("~", "~0").replace("/", "~1")
            + pointer(map.get(key));
      }
      case List<?> list when !list.isEmpty() -> {
        var at = chance.between(0, list.size() - 1);
        yield "/" + (chance.onceIn(5) ? "-" : at) + pointer(list.get(at));
      }
      case null, default -> "";
    };
  }
}
