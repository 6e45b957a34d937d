package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.ServiceDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.ServiceRules;
import dev.podarium.cluster.apiserver.warnings.ServiceWarnings;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.core.ServiceUpdates;
import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.LoadBalancerStatus;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceStatus;
import java.util.List;

/**
 * Services.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/service/strategy.go, storage/storage.go
 */
final class ServiceResource implements Resource<Service> {

  private static final ServiceStatus NO_BALANCER =
      new ServiceStatus(List.of(), new LoadBalancerStatus());

  @Override
  public Class<Service> type() {
    return Service.class;
  }

  @Override
  public Names.Rule names() {
    return Names::dns1123Label;
  }

  @Override
  public Service defaulted(Service service) {
    return ServiceDefaults.SERVICE.fill(service);
  }

  @Override
  public Service prepareForCreate(Service service) {
    return SpecAndStatus.withStatus(service, NO_BALANCER);
  }

  @Override
  public Service prepareForUpdate(Service service, Service stored) {
    return ServiceUpdates.withoutTypeDependent(
        SpecAndStatus.withStatus(service, stored.getStatus()), stored.getSpec());
  }

  @Override
  public List<FieldError> validate(Service service) {
    return Field.found(root -> ServiceRules.check(service, root));
  }

  @Override
  public List<FieldError> validateUpdate(Service service, Service stored) {
    return Field.found(root -> ServiceRules.checkUpdate(service, stored, root));
  }

  @Override
  public List<String> warnings(Service service) {
    return ServiceWarnings.of(service);
  }

  @Override
  public List<String> updateWarnings(Service service, Service stored) {
    return ServiceWarnings.of(service);
  }
}
