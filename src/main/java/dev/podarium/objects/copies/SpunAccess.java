package dev.podarium.objects.copies;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Makes the access to the fields of one model class.
 *
 * <p>Spins, once a class, the code that one would write by hand: {@code copy.a = original.a; …} and
 * {@code switch (place) {case 0: return owner.a; …}}. Half of what a simulated cluster does is such
 * copies, and reflection made them a fifth of its time. A hidden nest mate may read private fields,
 * so nothing of the model has to be known here.
 */
final class SpunAccess {

  private SpunAccess() {}

  /** The access to a class that has a constructor without parameters. */
  static FieldAccess of(Class<?> type, List<Field> fields) {
    try {
      var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      var hidden =
          lookup.defineHiddenClass(
              bytes(type, fields), true, MethodHandles.Lookup.ClassOption.NESTMATE);
      return (FieldAccess) hidden.lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot copy a " + type.getName(), e);
    }
  }

  private static byte[] bytes(Class<?> type, List<Field> fields) {
    return ClassFile.of()
        .build(
            ClassDesc.of(type.getName() + "Access"),
            access -> {
              access.withInterfaceSymbols(describe(FieldAccess.class));
              method(access, INIT_NAME, MTD_void, SpunAccess::constructor);
              method(
                  access,
                  "copy",
                  MethodTypeDesc.of(CD_Object, CD_Object),
                  code -> copy(code, type, fields));
              method(
                  access,
                  "get",
                  MethodTypeDesc.of(CD_Object, CD_Object, CD_int),
                  code -> get(code, type, fields));
            });
  }

  private static void method(
      ClassBuilder access, String name, MethodTypeDesc type, Consumer<CodeBuilder> code) {
    access.withMethodBody(name, type, AccessFlag.PUBLIC.mask(), code);
  }

  private static void constructor(CodeBuilder code) {
    code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_();
  }

  private static void copy(CodeBuilder code, Class<?> type, List<Field> fields) {
    var model = describe(type);
    code.aload(1).checkcast(model).astore(1);
    code.new_(model).dup().invokespecial(model, INIT_NAME, MethodTypeDesc.of(CD_void)).astore(2);
    for (var field : fields) {
      code.aload(2);
      load(code, field);
      code.putfield(
          describe(field.getDeclaringClass()), field.getName(), describe(field.getType()));
    }
    code.aload(2).areturn();
  }

  private static void get(CodeBuilder code, Class<?> type, List<Field> fields) {
    code.aload(1).checkcast(describe(type)).astore(1);
    var none = code.newLabel();
    var cases =
        IntStream.range(0, fields.size())
            .mapToObj(place -> SwitchCase.of(place, code.newLabel()))
            .toList();
    code.iload(2).tableswitch(none, cases);
    for (var each : cases) {
      code.labelBinding(each.target());
      load(code, fields.get(each.caseValue()));
      code.areturn();
    }
    code.labelBinding(none).aconst_null().areturn();
  }

  private static void load(CodeBuilder code, Field field) {
    code.aload(1)
        .getfield(describe(field.getDeclaringClass()), field.getName(), describe(field.getType()));
  }

  private static ClassDesc describe(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }
}
