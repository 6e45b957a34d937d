package dev.podarium.workbench.kinds;

import dev.podarium.workbench.kinds.details.Details;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import java.util.stream.Collectors;

/** What the window knows of a ServiceAccount. */
final class ServiceAccountDescriptor implements KindDescriptor<ServiceAccount> {

  @Override
  public Class<ServiceAccount> type() {
    return ServiceAccount.class;
  }

  @Override
  public void details(ServiceAccount account, Details details) {
    details
        .said("automountServiceAccountToken", account.getAutomountServiceAccountToken())
        .said(
            "secrets",
            account.getSecrets().stream()
                .map(ObjectReference::getName)
                .collect(Collectors.joining(", ")))
        .said(
            "imagePullSecrets",
            account.getImagePullSecrets().stream()
                .map(LocalObjectReference::getName)
                .collect(Collectors.joining(", ")));
  }
}
