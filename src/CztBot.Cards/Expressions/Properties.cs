using System.Globalization;
using System.Text.Json;

namespace CztBot.Cards.Expressions;

/// <summary>Looks into data: property names without regard to case, as the official engine does.</summary>
internal static class Properties
{
    public static Value Get(in Value holder, string name)
    {
        if (holder.Kind != ValueKind.Json)
            return Value.Undefined;
        if (holder.IsArray)
            return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? Get(holder, index)
                : Value.Undefined;
        if (holder.Json.TryGetProperty(name, out var exact))
            return Value.Of(exact);
        foreach (var property in holder.Json.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return Value.Of(property.Value);
        }

        return Value.Undefined;
    }

    /// <summary>An item by position; nothing when the array is shorter.</summary>
    public static Value Get(in Value holder, int index)
    {
        if (!holder.IsArray)
            return Get(holder, index.ToString(CultureInfo.InvariantCulture));
        return index >= 0 && index < holder.Json.GetArrayLength() ? Value.Of(holder.Json[index]) : Value.Undefined;
    }
}
