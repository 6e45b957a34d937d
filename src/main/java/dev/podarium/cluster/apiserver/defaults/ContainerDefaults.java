package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import dev.podarium.objects.values.CanonicalQuantities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.EphemeralContainer;
import io.fabric8.kubernetes.api.model.GRPCAction;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Defaults of a container and of what it consists of.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/v1/defaults.go
 */
public final class ContainerDefaults {

  static final Defaults<ObjectFieldSelector> FIELD_REF =
      Defaults.of(ObjectFieldSelector.class).value("apiVersion", "v1");

  private static final Defaults<HTTPGetAction> HTTP_GET =
      Defaults.of(HTTPGetAction.class).value("path", "/").value("scheme", "HTTP");

  private static final Defaults<Probe> PROBE =
      Defaults.of(Probe.class)
          .part("httpGet", HTTP_GET)
          .part("grpc", Defaults.of(GRPCAction.class).computed("service", grpc -> ""))
          .number("timeoutSeconds", 1)
          .number("periodSeconds", 10)
          .number("successThreshold", 1)
          .number("failureThreshold", 3);

  private static final Defaults<LifecycleHandler> HANDLER =
      Defaults.of(LifecycleHandler.class).part("httpGet", HTTP_GET);

  private static final Defaults<Lifecycle> LIFECYCLE =
      Defaults.of(Lifecycle.class).part("postStart", HANDLER).part("preStop", HANDLER);

  private static final Defaults<ContainerPort> PORT =
      Defaults.of(ContainerPort.class).value("protocol", "TCP");

  private static final Defaults<EnvVar> ENV =
      Defaults.of(EnvVar.class)
          .part("valueFrom", Defaults.of(EnvVarSource.class).part("fieldRef", FIELD_REF));

  private static final Defaults<ResourceRequirements> RESOURCES =
      Defaults.of(ResourceRequirements.class)
          .<Map<String, Quantity>>written("limits", CanonicalQuantities::of)
          .<Map<String, Quantity>>written("requests", CanonicalQuantities::of);

  /** Of a container in a Pod or a template. */
  public static final Defaults<Container> CONTAINER =
      Defaults.of(Container.class)
          .each("ports", PORT)
          .each("env", ENV)
          .value("resources", new ResourceRequirements())
          .part("resources", RESOURCES)
          .part("livenessProbe", PROBE)
          .part("readinessProbe", PROBE)
          .part("startupProbe", PROBE)
          .part("lifecycle", LIFECYCLE)
          .value("terminationMessagePath", "/dev/termination-log")
          .value("terminationMessagePolicy", "File")
          .computed("imagePullPolicy", container -> pullPolicy(container.getImage()));

  /** Of a container that was added to a running Pod for a look at it. */
  static final Defaults<EphemeralContainer> EPHEMERAL =
      Defaults.of(EphemeralContainer.class)
          .each("env", ENV)
          .value("resources", new ResourceRequirements())
          .value("terminationMessagePath", "/dev/termination-log")
          .value("terminationMessagePolicy", "File")
          .computed("imagePullPolicy", container -> pullPolicy(container.getImage()));

  private ContainerDefaults() {}

  /** A tag that may move is pulled each time. */
  private static String pullPolicy(@Nullable String image) {
    return "latest".equals(tag(image)) ? "Always" : "IfNotPresent";
  }

  /** {@code latest} when neither tag nor digest is given. */
  private static String tag(@Nullable String image) {
    if (image == null || image.isEmpty()) {
      return "";
    }
    var name = image.substring(image.lastIndexOf('/') + 1);
    if (name.contains("@")) {
      return "";
    }
    var colon = name.indexOf(':');
    return colon < 0 ? "latest" : name.substring(colon + 1);
  }
}
