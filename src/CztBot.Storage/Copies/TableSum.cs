using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace CztBot.Storage;

/// <summary>How many rows a table has and what they add up to, whatever their order: equal sums mean equal rows.</summary>
public sealed class TableSum
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private UInt128 _sum;

    public long Rows { get; private set; }

    /// <summary>Hexadecimal.</summary>
    public string Text => _sum.ToString("x32");

    /// <summary>Adds a row.</summary>
    /// <exception cref="DatabaseException">A value is neither a text nor a whole number nor missing.</exception>
    internal void Add(Table table, ReadOnlySpan<object> row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            switch (row[column])
            {
                case DBNull:
                    _hash.AppendData([0]);
                    break;
                case long number:
                    Append(1, number, []);
                    break;
                case string text:
                    var bytes = Encoding.UTF8.GetBytes(text);
                    Append(2, bytes.Length, bytes);
                    break;
                default:
                    throw new DatabaseException($"表 {table.Name} 的 {table.Columns[column]} 列有无法复制的值，请联系开发人员。");
            }
        }

        Span<byte> hash = stackalloc byte[32];
        _hash.GetHashAndReset(hash);
        _sum += BinaryPrimitives.ReadUInt128BigEndian(hash);
        Rows++;
    }

    internal static async Task<TableSum> OfAsync(Table table, DbConnection connection)
    {
        var sum = new TableSum();
        var row = new object[table.Columns.Count];
        await using var reader = await table.ReadAsync(connection);
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
            sum.Add(table, row);
        }

        return sum;
    }

    private void Append(byte kind, long number, ReadOnlySpan<byte> rest)
    {
        Span<byte> head = stackalloc byte[9];
        head[0] = kind;
        BinaryPrimitives.WriteInt64BigEndian(head[1..], number);
        _hash.AppendData(head);
        _hash.AppendData(rest);
    }
}
