package dev.podarium.fuzz;

import dev.podarium.chance.Chance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Damages a tree of maps, lists and values somewhere; what it is given stays as it is. */
record TreeMutation(Chance chance) {

  private static final Object[] VALUES = {
    "",
    " ",
    "a",
    "-",
    "a\nb",
    "\u0007bell",
    "0",
    "-1",
    "1e999999999",
    "99999999999d",
    "100%",
    "1.5",
    "{{x}}",
    "NaN",
    "2026-01-01",
    "true",
    "Always",
    "80/tcp",
    "ä",
    "_",
    "a/b/c",
    "..",
    "/",
    "=",
    "[]",
    0,
    1,
    -1,
    65536,
    Integer.MAX_VALUE,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    1e308,
    0.1,
    true,
    false,
    "x".repeat(64),
    "x".repeat(300),
    "y".repeat(10_000)
  };

  private static final String[] KEYS = {
    "",
    "name",
    "kind",
    "spec",
    "podarium.dev/runs",
    "podarium.dev/pulls",
    "a/b",
    "\u0000",
    "x".repeat(300)
  };

  Object of(Object tree) {
    return switch (tree) {
      case Map<?, ?> map when !map.isEmpty() -> map(new LinkedHashMap<>(map));
      case List<?> list when !list.isEmpty() -> list(new ArrayList<>(list));
      case null, default -> replaced(tree);
    };
  }

  /** Mostly somewhere below, so that all depths are met. */
  private Object map(Map<Object, Object> map) {
    var key = chance.oneOf(List.copyOf(map.keySet()));
    switch (chance.between(0, 20)) {
      case 0 -> map.remove(key);
      case 1 -> map.put(key, null);
      case 2 -> map.put(chance.oneOf(KEYS), map.get(key));
      case 3 -> map.put(key, replaced(map.get(key)));
      default -> map.put(key, of(map.get(key)));
    }
    return map;
  }

  private Object list(List<Object> list) {
    var at = chance.between(0, list.size() - 1);
    switch (chance.between(0, 12)) {
      case 0 -> list.remove(at);
      case 1 -> list.add(at, null);
      case 2 -> list.add(list.get(at));
      case 3 -> list.add(replaced(list.get(at)));
      default -> list.set(at, of(list.get(at)));
    }
    return list;
  }

  private Object replaced(Object value) {
    return switch (chance.between(0, 9)) {
      case 0 -> null;
      case 1 -> List.of();
      case 2 -> Map.of();
      case 3 -> value == null ? List.of("a") : List.of(value);
      case 4 -> value == null ? Map.of("a", "b") : Map.of(chance.oneOf("a", "name"), value);
      case 5 -> value instanceof String text ? text + chance.oneOf(VALUES) : String.valueOf(value);
      default -> chance.oneOf(VALUES);
    };
  }
}
