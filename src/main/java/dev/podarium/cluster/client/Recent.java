package dev.podarium.cluster.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the 4096 entries that were last used (client-go, tools/record, maxLruCacheEntries). */
final class Recent<V> {

  private static final int SIZE = 4096;
  private static final float LOAD = 0.75f;

  private final Map<String, V> entries =
      new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
          return size() > SIZE;
        }
      };

  @Nullable V find(String key) {
    return entries.get(key);
  }

  void put(String key, V value) {
    entries.put(key, value);
  }
}
