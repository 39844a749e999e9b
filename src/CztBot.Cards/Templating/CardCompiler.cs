using System.Text.Json;
using CztBot.Cards.Expressions;

namespace CztBot.Cards.Templating;

/// <summary>Compiles a card's JSON into nodes in one pass and notes every mistake with its line.</summary>
internal ref struct CardCompiler
{
    private static readonly string[] Reserved = ["$data", "$when", "$root", "$index", "$host", "$_acTemplateVersion"];

    private readonly ReadOnlySpan<byte> _json;
    private readonly string _file;
    private readonly List<CardProblem> _problems;
    private Utf8JsonReader _reader;
    private int _line;
    private int _counted;

    private CardCompiler(ReadOnlySpan<byte> json, string file, List<CardProblem> problems)
    {
        _json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        _file = file;
        _problems = problems;
        _reader = new Utf8JsonReader(_json);
        _line = 1;
    }

    public static Node? Compile(ReadOnlySpan<byte> json, string file, List<CardProblem> problems)
    {
        try
        {
            var compiler = new CardCompiler(json, file, problems);
            compiler._reader.Read();
            var node = compiler.Read();
            compiler._reader.Read();
            return node;
        }
        catch (JsonException broken)
        {
            problems.Add(CardJson.Problem(file, broken));
            return null;
        }
    }

    private Node Read() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => Fold(ReadObject()),
        JsonTokenType.StartArray => ReadArray(),
        JsonTokenType.String when TextTemplate.HasHoles(_reader.GetString()!) => ReadHole(_reader.GetString()!),
        _ => new FixedNode(CompactJson.Bytes(ReadFixed().WriteTo)),
    };

    private ObjectNode ReadObject()
    {
        var properties = new List<Property>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        DataSource? data = null;
        Expression? when = null;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            if (!names.Add(name))
                Report($"“{name}”写了两次");
            _reader.Read();
            if (name == "$data")
                data = ReadData();
            else if (name == "$when")
                when = ReadWhen();
            else if (Reserved.Contains(name))
                _reader.Skip();
            else
                properties.Add(new Property(JsonEncodedText.Encode(name, CompactJson.Encoder), Fold(Read())));
        }

        return new ObjectNode(properties, data, when);
    }

    private ArrayNode ReadArray()
    {
        var items = new List<Node>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read());
        return new ArrayNode(items);
    }

    private HoleNode ReadHole(string text) => new(Parse(text), _file, Line());

    private DataSource ReadData()
    {
        if (_reader.TokenType == JsonTokenType.String && TextTemplate.HasHoles(_reader.GetString()!))
            return new DataSource(ReadHole(_reader.GetString()!), default);
        var line = Line();
        var inline = ReadFixed();
        if (TextTemplate.HasHoles(inline.GetRawText()))
            _problems.Add(new CardProblem(_file, line, "写在卡片里的 $data 不能再含 ${}"));
        return new DataSource(hole: null, inline);
    }

    /// <summary>The official engine keeps <c>"$when": false</c> and drops <c>"$when": true</c>: only a hole is let through.</summary>
    private Expression ReadWhen()
    {
        if (_reader.TokenType == JsonTokenType.String && TextTemplate.HasHoles(_reader.GetString()!))
        {
            var condition = Parse(_reader.GetString()!);
            if (condition is not Interpolation)
                return condition;
        }

        Report("$when 必须整个是一个条件，如 \"${count(items) > 0}\"");
        _reader.Skip();
        return new Constant(Value.Undefined);
    }

    private Expression Parse(string text)
    {
        try
        {
            return TextTemplate.Parse(text);
        }
        catch (SyntaxException mistake)
        {
            Report(mistake.Message);
            return new Constant(Value.Undefined);
        }
    }

    private JsonElement ReadFixed()
    {
        using var value = JsonDocument.ParseValue(ref _reader);
        return value.RootElement.Clone();
    }

    private static Node Fold(Node node) =>
        node is not FixedNode && node.IsFixed
            ? new FixedNode(CompactJson.Bytes(writer => node.Write(writer, default, name: null)))
            : node;

    private void Report(string message) => _problems.Add(new CardProblem(_file, Line(), message));

    private int Line()
    {
        var start = (int)_reader.TokenStartIndex;
        if (start > _counted)
        {
            _line += _json[_counted..start].Count((byte)'\n');
            _counted = start;
        }

        return _line;
    }
}
