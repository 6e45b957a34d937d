package dev.podarium.printers;

import static dev.podarium.printers.Texts.orEmpty;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printRole, printClusterRole, printRoleBinding, printClusterRoleBinding */
final class RoleTables {

  static final Table<Role> ROLE = created(Role.class);

  static final Table<ClusterRole> CLUSTER_ROLE = created(ClusterRole.class);

  static final Table<RoleBinding> BINDING =
      Table.named(RoleBinding.class)
          .column("Role", binding -> role(binding.getRoleRef()))
          .age()
          .wide("Users", binding -> subjects(binding.getSubjects(), "User"))
          .wide("Groups", binding -> subjects(binding.getSubjects(), "Group"))
          .wide("ServiceAccounts", binding -> subjects(binding.getSubjects(), "ServiceAccount"));

  static final Table<ClusterRoleBinding> CLUSTER_BINDING =
      Table.named(ClusterRoleBinding.class)
          .column("Role", binding -> role(binding.getRoleRef()))
          .age()
          .wide("Users", binding -> subjects(binding.getSubjects(), "User"))
          .wide("Groups", binding -> subjects(binding.getSubjects(), "Group"))
          .wide("ServiceAccounts", binding -> subjects(binding.getSubjects(), "ServiceAccount"));

  private RoleTables() {}

  private static <T extends HasMetadata> Table<T> created(Class<T> type) {
    return Table.named(type)
        .column("Created At", role -> role.getMetadata().getCreationTimestamp());
  }

  private static @Nullable String role(@Nullable RoleRef of) {
    return of == null ? null : orEmpty(of.getKind()) + "/" + orEmpty(of.getName());
  }

  private static String subjects(List<Subject> all, String kind) {
    return all.stream()
        .filter(subject -> kind.equals(subject.getKind()))
        .map(subject -> place(subject) + orEmpty(subject.getName()))
        .collect(Collectors.joining(", "));
  }

  private static String place(Subject subject) {
    return "ServiceAccount".equals(subject.getKind()) ? orEmpty(subject.getNamespace()) + "/" : "";
  }
}
