package dev.podarium.printers;

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

  /** Whether a kind has columns of its own. */
  public static boolean hasOwn(Kind kind) {
    return BY_KIND.containsKey(kind.qualified());
  }

  private static <T extends HasMetadata> Table<T> plain(Class<T> type) {
    return Table.named(type).age();
  }

  private static Map<String, Table<?>> byKind() {
    var tables = new TreeMap<String, Table<?>>();
    List.of(
            ConfigMapTable.TABLE,
            ControllerRevisionTable.TABLE,
            CronJobTable.TABLE,
            DaemonSetTable.TABLE,
            DeploymentTable.TABLE,
            EndpointSliceTable.TABLE,
            EndpointsTable.TABLE,
            EventTable.TABLE,
            HorizontalPodAutoscalerTable.TABLE,
            IngressClassTable.TABLE,
            IngressTable.TABLE,
            JobTable.TABLE,
            LeaseTable.TABLE,
            NamespaceTable.TABLE,
            NetworkPolicyTable.TABLE,
            NodeTable.TABLE,
            PersistentVolumeClaimTable.TABLE,
            PersistentVolumeTable.TABLE,
            PodDisruptionBudgetTable.TABLE,
            PodTable.TABLE,
            PriorityClassTable.TABLE,
            ReplicaSetTable.TABLE,
            ReplicationControllerTable.TABLE,
            ResourceQuotaTable.TABLE,
            RoleTables.BINDING,
            RoleTables.CLUSTER_BINDING,
            RoleTables.CLUSTER_ROLE,
            RoleTables.ROLE,
            RuntimeClassTable.TABLE,
            SecretTable.TABLE,
            ServiceTable.TABLE,
            StatefulSetTable.TABLE,
            StorageClassTable.TABLE)
        .forEach(table -> tables.put(Kinds.of(table.type()).qualified(), table));
    return tables;
  }
}
