using System.Text.Json;

namespace CztBot.Cards.Expressions;

/// <summary>What the names in an expression mean at one place of the card.</summary>
internal readonly struct Scope(Value root, Value data, int? index)
{
    private readonly Value _root = root;
    private readonly Value _data = data;
    private readonly int? _index = index;

    public Scope(JsonElement root) : this(Value.Of(root), Value.Of(root), index: null) { }

    public Scope With(in Value data) => new(_root, data, _index);

    public Scope At(in Value data, int index) => new(_root, data, index);

    /// <summary>A name of the data, or one of the reserved names that begin with a dollar sign.</summary>
    public Value Find(string name) => name[0] != '$' ? Properties.Get(_data, name) : name switch
    {
        "$data" => _data,
        "$root" => _root,
        "$index" when _index is { } index => Value.Of(index),
        _ => Value.Undefined,
    };
}
