package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.IngressSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ingresses. Their certificates are not judged.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/networking/validation/validation.go,
 * ValidateIngressSpec
 */
public final class IngressRules {

  private static final List<String> PATH_TYPES =
      List.of("Exact", "ImplementationSpecific", "Prefix");

  private IngressRules() {}

  /** What is asked for. */
  public static void check(IngressSpec spec, Field at) {
    var rules = spec.getRules();
    if (rules.isEmpty() && spec.getDefaultBackend() == null) {
      at.invalid(rules, "either `defaultBackend` or `rules` must be specified");
    }
    if (spec.getDefaultBackend() != null) {
      check(spec.getDefaultBackend(), at.child("defaultBackend"));
    }
    for (var i = 0; i < rules.size(); i++) {
      check(rules.get(i), at.child("rules").index(i));
    }
    var name = spec.getIngressClassName();
    if (name != null) {
      at.child("ingressClassName").invalid(name, Names.dns1123Subdomain(name));
    }
  }

  private static void check(IngressRule rule, Field at) {
    var host = rule.getHost();
    if (host != null && !host.isEmpty()) {
      if (Addresses.family(host) != null) {
        at.child("host").invalid(host, "must be a DNS name, not an IP address");
      }
      at.child("host").invalid(host, Names.dns1123Subdomain(host.replaceFirst("^\\*\\.", "")));
    }
    if (rule.getHttp() == null) {
      return;
    }
    var here = at.child("http").child("paths");
    if (rule.getHttp().getPaths().isEmpty()) {
      here.required();
    }
    for (var i = 0; i < rule.getHttp().getPaths().size(); i++) {
      checkPath(rule.getHttp().getPaths().get(i), here.index(i));
    }
  }

  private static void checkPath(HTTPIngressPath path, Field at) {
    var type = path.getPathType();
    if (type == null) {
      at.child("pathType").required("pathType must be specified");
    } else {
      at.child("pathType").oneOf(type, PATH_TYPES);
    }
    if (type != null && PATH_TYPES.contains(type)) {
      checkText(path.getPath() == null ? "" : path.getPath(), type, at.child("path"));
    }
    check(path.getBackend(), at.child("backend"));
  }

  private static void checkText(String path, String type, Field at) {
    if (type.equals("ImplementationSpecific")) {
      if (!path.isEmpty() && !path.startsWith("/")) {
        at.invalid(path, "must be an absolute path");
      }
      return;
    }
    if (!path.startsWith("/")) {
      at.invalid(path, "must be an absolute path");
    }
    for (var part : List.of("//", "/./", "/../", "%2f", "%2F")) {
      if (path.contains(part)) {
        at.invalid(path, "must not contain '" + part + "'");
      }
    }
    for (var end : List.of("/..", "/.")) {
      if (path.endsWith(end)) {
        at.invalid(path, "cannot end with '" + end + "'");
      }
    }
  }

  private static void check(@Nullable IngressBackend backend, Field at) {
    var service = backend == null ? null : backend.getService();
    var resource = backend == null ? null : backend.getResource();
    if (service != null && resource != null) {
      at.invalid("", "cannot set both resource and service backends");
    } else if (service != null) {
      check(service, at);
    } else if (resource == null) {
      at.invalid("", "resource or service backend is required");
    }
  }

  private static void check(IngressServiceBackend service, Field at) {
    var here = at.child("service");
    if (service.getName() == null || service.getName().isEmpty()) {
      here.child("name").required();
    } else {
      here.child("name").invalid(service.getName(), Names.dns1123Label(service.getName()));
    }
    var port = service.getPort();
    var name = port == null || port.getName() == null ? "" : port.getName();
    var number = port == null || port.getNumber() == null ? 0 : port.getNumber();
    if (!name.isEmpty() && number != 0) {
      at.invalid("", "cannot set both port name & port number");
    } else if (!name.isEmpty()) {
      here.child("port").child("name").invalid(name, Names.portName(name));
    } else if (number != 0) {
      here.child("port").child("number").invalid(number, Names.portNumber(number));
    } else {
      at.required("port name or number is required");
    }
  }
}
