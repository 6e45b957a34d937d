package dev.podarium.manifest;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a field may hold. */
sealed interface Shape {

  /** The type as the API server's decoder names it. */
  String goType();

  /** Text. */
  record Text() implements Shape {
    @Override
    public String goType() {
      return "string";
    }
  }

  /**
   * Text in which a time stands.
   *
   * @param problem what Go says is wrong with a text
   */
  record Instant(Function<String, Optional<String>> problem) implements Shape {
    @Override
    public String goType() {
      return "string";
    }
  }

  /** True or false. */
  record Flag() implements Shape {
    @Override
    public String goType() {
      return "bool";
    }
  }

  /**
   * A whole number.
   *
   * @param bits 32 or 64
   */
  record Whole(int bits) implements Shape {
    @Override
    public String goType() {
      return "int" + bits;
    }

    boolean fits(long number) {
      return bits == 64 || number == (int) number;
    }
  }

  /** A number. */
  record Decimal() implements Shape {
    @Override
    public String goType() {
      return "float64";
    }
  }

  /** An amount with a unit: {@code 100m}, {@code 64Mi}, {@code 2}. */
  record Amount() implements Shape {
    @Override
    public String goType() {
      return "resource.Quantity";
    }
  }

  /** A whole number or text: a port or its name, a count or a percentage. */
  record NumberOrText() implements Shape {
    @Override
    public String goType() {
      return "intstr.IntOrString";
    }
  }

  /** Whatever one likes to write. */
  record Anything() implements Shape {
    @Override
    public String goType() {
      return "interface {}";
    }
  }

  /** A list of equal things. */
  record ListOf(Shape item) implements Shape {
    @Override
    public String goType() {
      return "[]" + item.goType();
    }
  }

  /** Free names with equal values, such as labels. */
  record MapOf(Shape value) implements Shape {
    @Override
    public String goType() {
      return "map[string]" + value.goType();
    }
  }

  /**
   * A part of the API with fields of its own.
   *
   * @param name of its type, {@code DeploymentSpec}
   * @param fields by name, in order; asked for late, since types may contain themselves
   */
  record Struct(String name, Supplier<Map<String, Shape>> fields) implements Shape {
    @Override
    public String goType() {
      return "v1." + name;
    }
  }
}
