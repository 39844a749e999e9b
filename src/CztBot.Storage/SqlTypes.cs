using System.Data;
using System.Globalization;
using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>How our values stand in columns: dates and instants as ISO-8601 text, which sorts as it should on any database.</summary>
internal static class SqlTypes
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.AddTypeHandler(new Instants());
        SqlMapper.AddTypeHandler(new Dates());
        SqlMapper.AddTypeHandler(new Months());
    }

    private sealed class Instants : SqlMapper.TypeHandler<DateTimeOffset>
    {
        private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

        public override DateTimeOffset Parse(object value) =>
            DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture);

        // One offset for all, so that text order is time order.
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
            parameter.Value = value.ToOffset(Zone).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
    }

    private sealed class Dates : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) => DateOnly.Parse((string)value, CultureInfo.InvariantCulture);

        public override void SetValue(IDbDataParameter parameter, DateOnly value) =>
            parameter.Value = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private sealed class Months : SqlMapper.TypeHandler<Month>
    {
        public override Month Parse(object value) => Month.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, Month value) => parameter.Value = value.ToString();
    }
}
