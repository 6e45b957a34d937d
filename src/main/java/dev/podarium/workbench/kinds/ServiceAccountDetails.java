package dev.podarium.workbench.kinds;

import dev.podarium.workbench.kinds.details.Details;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import java.util.stream.Collectors;

/** What is shown of a ServiceAccount. */
final class ServiceAccountDetails {

  private ServiceAccountDetails() {}

  static void write(ServiceAccount account, Details details) {
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
