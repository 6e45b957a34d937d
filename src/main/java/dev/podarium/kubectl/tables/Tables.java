package dev.podarium.kubectl.tables;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of each kind; a kind without a file of its own has NAME and AGE. */
public final class Tables {

  private static final Map<String, Table<?>> BY_KIND = byKind();

  private Tables() {}

  /** The table in which objects of a kind are printed. */
  public static Table<?> of(Kind kind) {
    var known = BY_KIND.get(kind.qualified());
    return known == null ? plain(Kinds.classOf(kind)) : known;
  }

  private static <T extends HasMetadata> Table<T> plain(Class<T> type) {
    return Table.named(type).age();
  }

  private static Map<String, Table<?>> byKind() {
    var tables = new TreeMap<String, Table<?>>();
    List.of(
            ConfigMapTable.TABLE,
            DeploymentTable.TABLE,
            EventTable.TABLE,
            NamespaceTable.TABLE,
            NodeTable.TABLE,
            PodTable.TABLE,
            ReplicaSetTable.TABLE,
            SecretTable.TABLE,
            ServiceTable.TABLE)
        .forEach(table -> tables.put(Kinds.of(table.type()).qualified(), table));
    return tables;
  }
}
