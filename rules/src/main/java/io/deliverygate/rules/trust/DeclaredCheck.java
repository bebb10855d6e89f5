package io.deliverygate.rules.trust;

import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.QualifiedName;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/**
 * What declared types may be: names and types of fields, nothing that runs. The Drools compiler
 * defines and initialises them while it compiles, long before their bytes can be judged, so what
 * would become code in them has to be refused as text.
 */
final class DeclaredCheck {

  private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*");
  private static final Pattern FIELD = Pattern.compile("[a-z]\\w*");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z]\\w*");

  /** Names that the Drools compiler gives to classes of its own. */
  private static final Pattern GENERATED = Pattern.compile("(?:Rules|Lambda|DomainClasses)\\w*");

  private static final Set<String> FIELD_ANNOTATIONS = Set.of("key", "position");

  private final JudgedFile file;
  private final Scope scope;

  DeclaredCheck(JudgedFile file, Scope scope) {
    this.file = file;
    this.scope = scope;
  }

  void judge() {
    file.parsed().getTypeDeclarations().forEach(this::judgeType);
    file.parsed().getEnumDeclarations().forEach(this::judgeEnum);
  }

  private void judgeType(TypeDeclarationDescr type) {
    judgeCommon(type);
    if (type.isTrait()) {
      refuse(type.getLine(), "the trait " + type.getTypeName(), "declare a plain type");
    }
    for (QualifiedName parent : type.getSuperTypes()) {
      String name = parent.getFullName();
      if (scope.resolve(name).filter(scope::isDeclared).isEmpty()) {
        refuse(type.getLine(), "a type that extends " + name, "extend a type of this pack only");
      }
    }
  }

  private void judgeEnum(EnumDeclarationDescr type) {
    judgeCommon(type);
    for (EnumLiteralDescr literal : type.getLiterals()) {
      for (String argument : literal.getConstructorArgs()) {
        if (!HeaderCheck.LITERAL.matcher(argument.strip()).matches()) {
          refuse(literal.getLine(), "code in the constant " + literal.getName(), "write a value");
        }
      }
      if (!CONSTANT.matcher(literal.getName()).matches()) {
        refuse(literal.getLine(), "the name " + literal.getName(), "begin it with a capital");
      }
    }
  }

  private void judgeCommon(AbstractClassTypeDeclarationDescr type) {
    judgeName(type);
    for (AnnotationDescr each : type.getAnnotations()) {
      refuse(type.getLine(), "the annotation @" + each.getName() + " on a type", "take it out");
    }
    type.getFields().values().forEach(field -> judgeField(type, field));
  }

  private void judgeName(AbstractClassTypeDeclarationDescr type) {
    String name = type.getTypeName();
    boolean own = type.getNamespace().isEmpty() || type.getNamespace().equals(scope.rulePackage());
    boolean free = !scope.isImportedOrGiven(name) && !GENERATED.matcher(name).matches();
    if (!own || !free || !TYPE.matcher(name).matches()) {
      refuse(
          type.getLine(),
          "a type by the name " + type.getFullTypeName(),
          "give it a name of its own that begins with a capital");
    }
  }

  private void judgeField(AbstractClassTypeDeclarationDescr type, TypeFieldDescr field) {
    int line = field.getLine() > 0 ? field.getLine() : type.getLine();
    String name = field.getFieldName();
    if (!FIELD.matcher(name).matches()) {
      refuse(line, "a field by the name " + name, "begin it with a small letter");
    }
    if (field.getInitExpr() != null) {
      refuse(line, "a value for the field " + name, "give it where the fact is derived");
    }
    String fieldType = field.getPattern().getObjectType();
    if (!scope.allows(fieldType)) {
      refuse(line, "a field of type " + fieldType, "use facts, numbers, texts and dates");
    }
    field.getAnnotations().forEach(each -> judgeAnnotation(line, each));
  }

  private void judgeAnnotation(int line, AnnotationDescr each) {
    boolean number = String.valueOf(each.getSingleValue()).matches("\\d{1,3}");
    boolean plain = each.getValueMap().isEmpty() || number && each.getValueMap().size() == 1;
    if (!FIELD_ANNOTATIONS.contains(each.getName()) || !plain) {
      refuse(line, "the annotation @" + each.getName() + " on a field", "only @key and @position");
    }
  }

  private void refuse(int line, String what, String fix) {
    file.refuse(Math.max(1, line), what + " is not allowed in a declared type", fix);
  }
}
