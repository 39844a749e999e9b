namespace CztBot.Cards.Expressions;

/// <summary>
/// Parses one expression. Priorities are the official grammar's, with its two oddities: equality binds
/// tighter than order, and <c>a ? b : c ? d : e</c> groups from the left.
/// </summary>
internal sealed class Parser
{
    private const int Conditional = 1;
    private const int Unary = 8;

    private readonly string _source;
    private readonly Lexer _lexer;
    private Token _token;

    private Parser(string source)
    {
        _source = source;
        _lexer = new Lexer(source);
        _token = _lexer.Next();
    }

    public static Expression Parse(string source)
    {
        if (string.IsNullOrWhiteSpace(source))
            throw new SyntaxException("${} 里没有内容");
        var parser = new Parser(source);
        var expression = parser.Binary(Conditional);
        return parser._token.Kind == TokenKind.End ? expression : throw parser.Unexpected();
    }

    private Expression Binary(int least)
    {
        var left = Prefixed();
        while (Priority(_token) is var priority && priority >= least)
        {
            var sign = Advance().Text;
            var right = Binary(priority == Conditional ? Conditional : priority + 1);
            if (priority != Conditional)
            {
                left = Calls.Make(sign, [left, right]);
                continue;
            }

            Expect(":");
            left = new If(left, right, Binary(Conditional + 1));
        }

        return left;
    }

    private static int Priority(Token token) => token.Kind != TokenKind.Sign ? 0 : token.Text switch
    {
        "*" or "/" or "%" => 7,
        "+" or "-" => 6,
        "==" or "!=" => 5,
        "<" or "<=" or ">" or ">=" => 4,
        "&&" => 3,
        "||" => 2,
        "?" => Conditional,
        _ => 0,
    };

    private Expression Prefixed()
    {
        if (_token.Is("!"))
        {
            Advance();
            return new Not(Binary(Unary));
        }

        if (!_token.Is("-") && !_token.Is("+"))
            return Postfixed(Primary());
        var sign = Advance().Text;
        return Calls.Make(sign, [new Constant(Value.Of(0)), Binary(Unary)]);
    }

    private Expression Primary()
    {
        var token = Advance();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new Constant(Value.Of(token.Number));
            case TokenKind.Text:
                return new Constant(Value.Of(token.Text));
            case TokenKind.Name when _token.Is("("):
                Advance();
                return Calls.Make(token.Text, Arguments());
            case TokenKind.Name:
                return Named(token.Text);
        }

        if (!token.Is("("))
            throw Unexpected(token);
        var inner = Binary(Conditional);
        Expect(")");
        return inner;
    }

    private static Expression Named(string name) => name switch
    {
        "true" => new Constant(Value.Of(value: true)),
        "false" => new Constant(Value.Of(value: false)),
        "null" => new Constant(Value.Null),
        "undefined" => new Constant(Value.Undefined),
        _ => new NameAccess(holder: null, name),
    };

    private Expression Postfixed(Expression holder)
    {
        while (true)
        {
            if (_token.Is("."))
            {
                Advance();
                if (_token.Kind != TokenKind.Name)
                    throw Unexpected();
                holder = new NameAccess(holder, Advance().Text);
            }
            else if (_token.Is("["))
            {
                Advance();
                holder = new IndexAccess(holder, Binary(Conditional));
                Expect("]");
            }
            else
            {
                return holder;
            }
        }
    }

    private List<Expression> Arguments()
    {
        List<Expression> arguments = [];
        while (!_token.Is(")"))
        {
            if (arguments.Count > 0)
                Expect(",");
            arguments.Add(Binary(Conditional));
        }

        Advance();
        return arguments;
    }

    private void Expect(string sign)
    {
        if (!_token.Is(sign))
            throw new SyntaxException($"“{_token.Text}”处应为 {sign}：{_source}");
        Advance();
    }

    private Token Advance()
    {
        var token = _token;
        _token = _lexer.Next();
        return token;
    }

    private SyntaxException Unexpected() => Unexpected(_token);

    private SyntaxException Unexpected(Token token) => new($"“{token.Text}”处写法有误：{_source}");
}
