using System.Text;

namespace CztBot.Cards.Expressions;

/// <summary>A path that ends in a name: <c>title</c>, <c>a.b</c>, <c>rows[0].name</c>, <c>first(rows).name</c>.</summary>
internal sealed class NameAccess(Expression? holder, string name) : Expression
{
    public override Types Type => Types.Any;

    public override Value Evaluate(in Scope scope, bool substitute)
    {
        var found = Locate(scope, substitute);
        return found.Kind == ValueKind.Undefined && substitute ? Missing(scope) : found;
    }

    /// <summary>The value without the substitute text; only the whole path is substituted, not a part of it.</summary>
    private Value Locate(in Scope scope, bool substitute)
    {
        if (holder is null)
            return scope.Find(name);
        var inner = Part(holder, scope, substitute);
        return inner.IsError ? inner : Properties.Get(inner, name);
    }

    private static Value Part(Expression part, in Scope scope, bool substitute) => part switch
    {
        NameAccess path => path.Locate(scope, substitute),
        IndexAccess item => Item(item, scope, substitute),
        _ => part.Evaluate(scope, substitute),
    };

    private static Value Item(IndexAccess item, in Scope scope, bool substitute)
    {
        var inner = Part(item.Holder, scope, substitute);
        if (inner.IsError)
            return inner;
        var index = item.Index.Evaluate(scope, substitute);
        return index.Kind switch
        {
            ValueKind.Error => index,
            ValueKind.Number => Properties.Get(inner, (int)index.Number),
            ValueKind.Text => Properties.Get(inner, index.Text),
            _ => Value.Error($"{item.Index} doesn't return an int or string"),
        };
    }

    private Value Missing(in Scope scope)
    {
        var path = new StringBuilder(name);
        for (var part = holder; part is NameAccess or IndexAccess;)
        {
            if (part is NameAccess named)
            {
                path.Insert(0, path[0] == '[' ? "" : ".").Insert(0, named.Name);
                part = named.Holder;
                continue;
            }

            var item = (IndexAccess)part;
            var index = item.Index.Evaluate(scope, substitute: true);
            var key = index.Kind == ValueKind.Number ? ValueText.Of(index) : $"'{ValueText.Of(index)}'";
            path.Insert(0, path[0] == '[' ? $"[{key}]" : $"[{key}].");
            part = item.Holder;
        }

        return Value.Of($"${{{path}}}");
    }

    private Expression? Holder => holder;
    private string Name => name;

    public override string ToString() => holder is null ? name : $"{holder}.{name}";
}

/// <summary>A path that ends in brackets: <c>rows[0]</c>, <c>texts['key']</c>.</summary>
internal sealed class IndexAccess(Expression holder, Expression index) : Expression
{
    public Expression Holder => holder;
    public Expression Index => index;
    public override Types Type => Types.Any;

    public override Value Evaluate(in Scope scope, bool substitute)
    {
        var inner = holder.Evaluate(scope, substitute);
        var key = index.Evaluate(scope, substitute: false);
        if (inner.IsError || key.IsError)
            return inner.IsError ? inner : key;
        if (key.Kind == ValueKind.Text)
            return Properties.Get(inner, key.Text);
        if (!key.IsInteger)
            return Value.Error($"Could not coerce {index} to an int or string.");
        if (inner.IsNothing)
            return Value.Undefined;
        if (!inner.IsArray)
            return Value.Error($"{holder} is not a collection.");
        return key.Number >= 0 && key.Number < inner.Json.GetArrayLength()
            ? Properties.Get(inner, (int)key.Number)
            : Value.Error($"{ValueText.Of(key)} is out of range for {holder}");
    }

    public override string ToString() => $"{holder}[{index}]";
}
