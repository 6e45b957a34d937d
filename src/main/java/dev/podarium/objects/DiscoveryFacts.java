package dev.podarium.objects;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What discovery says of the built-in kinds besides what the model's classes say: short names,
 * categories and subresources.
 *
 * <p>Source: kubernetes/kubernetes, api/discovery/*.json of 1.36
 */
final class DiscoveryFacts {

  private static final String NOTHING = "-";

  /** Resource, short names, categories, subresources; each list parted by commas. */
  private static final String TABLE =
      """
      componentstatuses cs - -
      configmaps cm - -
      endpoints ep - -
      events ev - -
      limitranges limits - -
      namespaces ns - finalize,status
      nodes no - proxy,status
      persistentvolumeclaims pvc - status
      persistentvolumes pv - status
      pods po all attach,binding,ephemeralcontainers,eviction,exec,log,portforward,proxy,resize,status
      replicationcontrollers rc all scale,status
      resourcequotas quota - status
      serviceaccounts sa - token
      services svc all proxy,status
      mutatingadmissionpolicies.admissionregistration.k8s.io - api-extensions -
      mutatingadmissionpolicybindings.admissionregistration.k8s.io - api-extensions -
      mutatingwebhookconfigurations.admissionregistration.k8s.io - api-extensions -
      validatingadmissionpolicies.admissionregistration.k8s.io - api-extensions status
      validatingadmissionpolicybindings.admissionregistration.k8s.io - api-extensions -
      validatingwebhookconfigurations.admissionregistration.k8s.io - api-extensions -
      customresourcedefinitions.apiextensions.k8s.io crd,crds api-extensions status
      apiservices.apiregistration.k8s.io - api-extensions status
      daemonsets.apps ds all status
      deployments.apps deploy all scale,status
      replicasets.apps rs all scale,status
      statefulsets.apps sts all scale,status
      horizontalpodautoscalers.autoscaling hpa all status
      cronjobs.batch cj all status
      jobs.batch - all status
      certificatesigningrequests.certificates.k8s.io csr - approval,status
      events.events.k8s.io ev - -
      flowschemas.flowcontrol.apiserver.k8s.io - - status
      prioritylevelconfigurations.flowcontrol.apiserver.k8s.io - - status
      ingresses.networking.k8s.io ing - status
      ipaddresses.networking.k8s.io ip - -
      networkpolicies.networking.k8s.io netpol - -
      servicecidrs.networking.k8s.io - - status
      poddisruptionbudgets.policy pdb - status
      resourceclaims.resource.k8s.io - - status
      priorityclasses.scheduling.k8s.io pc - -
      storageclasses.storage.k8s.io sc - -
      volumeattachments.storage.k8s.io - - status
      volumeattributesclasses.storage.k8s.io vac - -
      """;

  private static final Map<String, List<List<String>>> BY_RESOURCE = read();

  private DiscoveryFacts() {}

  /** The kind with what is known of it. */
  static Kind told(Kind kind) {
    var facts = BY_RESOURCE.get(kind.resource().toString());
    return facts == null
        ? kind
        : new Kind(
            kind.resource(),
            kind.name(),
            kind.namespaced(),
            kind.versions(),
            facts.get(0),
            facts.get(1),
            facts.get(2));
  }

  private static Map<String, List<List<String>>> read() {
    var facts = new TreeMap<String, List<List<String>>>();
    TABLE
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(
            words ->
                facts.put(
                    words[0], Arrays.stream(words).skip(1).map(DiscoveryFacts::list).toList()));
    return facts;
  }

  private static List<String> list(String word) {
    return word.equals(NOTHING) ? List.of() : List.of(word.split(",", -1));
  }
}
