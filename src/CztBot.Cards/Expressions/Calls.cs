namespace CztBot.Cards.Expressions;

/// <summary>Builds a call and checks it before there is data: the function, how many arguments, their kinds.</summary>
internal static class Calls
{
    public static Expression Make(string name, IReadOnlyList<Expression> arguments)
    {
        switch (name)
        {
            case "if":
                Count(name, arguments, 3, 3);
                return new If(arguments[0], arguments[1], arguments[2]);
            case "not":
                Count(name, arguments, 1, 1);
                return new Not(arguments[0]);
            case "and" or "&&":
                Count(name, arguments, 1, int.MaxValue);
                return new And([.. arguments]);
            case "or" or "||":
                Count(name, arguments, 1, int.MaxValue);
                return new Or([.. arguments]);
        }

        if (!FunctionTable.TryGet(name, out var function))
            throw new SyntaxException($"不认识的函数 {name}");
        Count(name, arguments, function.Least, function.Most);
        for (var i = 0; i < arguments.Count; i++)
            Accept(name, function.Accepts[Math.Min(i, function.Accepts.Length - 1)], arguments[i]);
        return new Call(function, [.. arguments]);
    }

    private static void Count(string name, IReadOnlyList<Expression> arguments, int least, int most)
    {
        if (arguments.Count < least)
            throw new SyntaxException($"函数 {name} 至少要 {least} 个参数，这里有 {arguments.Count} 个");
        if (arguments.Count > most)
            throw new SyntaxException($"函数 {name} 至多 {most} 个参数，这里有 {arguments.Count} 个");
    }

    private static void Accept(string name, Types accepted, Expression argument)
    {
        var anything = ((accepted | argument.Type) & Types.Any) != Types.None;
        if (!anything && (accepted & argument.Type) == Types.None)
            throw new SyntaxException($"{name} 不能用于 {argument}");
    }
}
